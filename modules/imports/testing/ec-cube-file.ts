import iconv from 'iconv-lite'

/** An order file as EC-CUBE writes it: CP932, CRLF, split phone and postal code, hard characters. */
export function ecCubeFile(rows: string[][] = ROWS): Buffer {
  const text = [HEADER, ...rows].map((cells) => cells.map(quoted).join(',')).join('\r\n')
  return iconv.encode(`${text}\r\n`, 'cp932')
}

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

export const HEADER =
  '注文番号,会員ID,お名前(姓),お名前(名),お名前(セイ),お名前(メイ),郵便番号1,郵便番号2,都道府県(名称),住所1,住所2,メールアドレス,TEL1,TEL2,TEL3,支払合計,送料,注文日,対応状況(名称),商品コード,商品名,価格,個数'.split(
    ',',
  )

export const ROWS = [
  '1001,501,髙橋,春江,ﾀｶﾊｼ,ﾊﾙｴ,225,0011,神奈川県,横浜市青葉区,あざみ野①−2～3,haru@example.jp,045,123,4567,6480,500,2026/10/01 10:20,発送済み,AOJ-60,青汁 60包,2990,2',
  '1002,502,石井,正,イシイ,タダシ,150,0001,東京都,渋谷区,神宮前1-2-3,ishii@example.jp,090,1111,2222,2990,0,2026/13/02,発送済み,AOJ-60,青汁 60包,2990,1',
  '1003,503,岡田,ミツ,オカダ,ミツ,530,0001,大阪府,大阪市北区,梅田1-1,mitsu@example.jp,06,6111,2222,4980,0,2026/10/03,発送済み,COL-30,コラーゲン,4980円税込,1',
  '1003,503,岡田,ミツ,オカダ,ミツ,530,0001,大阪府,大阪市北区,梅田1-1,mitsu@example.jp,06,6111,2222,4980,0,2026/10/03,発送済み,AOJ-10,青汁 10包（お試し）,0,1',
  '1004,504,小林,勇,コバヤシ,イサム,225,00l1,神奈川県,横浜市青葉区,美しが丘,isamu@example.jp,045,999,8888,1980,0,2026/10/04 8:05,発送済み,AOJ-30,青汁 30包,1980,1',
  '1005,,ゲスト,太郎,ゲスト,タロウ,060,0001,北海道,札幌市中央区,北一条西,guest.taro@example.jp,011,222,3333,3480,500,2026/10/05,注文取消し,AOJ-60,青汁 60包,2980,1',
  '1001,501,髙橋,春江,ﾀｶﾊｼ,ﾊﾙｴ,225,0011,神奈川県,横浜市青葉区,あざみ野①−2～3,haru@example.jp,045,123,4567,6480,500,2026/10/01 10:20,発送済み,CUP,コップ,0,1',
].map((row) => row.replaceAll('−', '－').split(','))
