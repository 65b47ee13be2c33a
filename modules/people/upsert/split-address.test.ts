import { expect, test } from 'vitest'
import { addressOf } from './draft.ts'

const split = (street: string, postalCode?: string) => {
  const address = addressOf({ street, postalCode })
  return [address?.postalCode, address?.prefecture, address?.city, address?.street]
}

test.each([
  ['東京都杉並区和泉1-2-3', null, '東京都', '杉並区', '和泉1-2-3'],
  [
    '神奈川県横浜市青葉区あざみ野2-1 ハイツ201',
    null,
    '神奈川県',
    '横浜市青葉区',
    'あざみ野2-1 ハイツ201',
  ],
  ['神奈川県　横浜市 青葉区　あざみ野２−１', null, '神奈川県', '横浜市青葉区', 'あざみ野２−１'],
  [
    '〒225-0011 神奈川県横浜市青葉区あざみ野2-1',
    '2250011',
    '神奈川県',
    '横浜市青葉区',
    'あざみ野2-1',
  ],
  ['北海道虻田郡倶知安町北1条', null, '北海道', '虻田郡倶知安町', '北1条'],
  ['北海道倶知安町北1条', null, '北海道', '倶知安町', '北1条'],
  ['千葉県市川市市川1-1', null, '千葉県', '市川市', '市川1-1'],
  ['三重県四日市市諏訪町1-5', null, '三重県', '四日市市', '諏訪町1-5'],
  ['福島県郡山市朝日1-23-7', null, '福島県', '郡山市', '朝日1-23-7'],
  ['奈良県大和郡山市北郡山町248', null, '奈良県', '大和郡山市', '北郡山町248'],
  ['茨城県竜ケ崎市3710', null, '茨城県', '竜ケ崎市', '3710'],
  ['京都府京都市中京区寺町通御池上る', null, '京都府', '京都市中京区', '寺町通御池上る'],
  ['大阪府どこでもない1-2', null, '大阪府', null, 'どこでもない1-2'],
  ['名古屋市千種区内山3-1', null, '愛知県', '名古屋市千種区', '内山3-1'],
  ['世田谷区駒沢4-5', null, '東京都', '世田谷区', '駒沢4-5'],
  ['府中市宮西町2-24', null, null, '府中市', '宮西町2-24'],
  ['中央区大通西4', null, null, null, '中央区大通西4'],
  ['小川町1-2', null, null, null, '小川町1-2'],
  ['1-2-3 Izumi, Suginami-ku, Tokyo', null, null, null, '1-2-3 Izumi, Suginami-ku, Tokyo'],
])('%s', (whole, ...parts) => {
  expect(split(whole)).toEqual(parts)
})

test('a postal code of its own column stays, and what is split already is left alone', () => {
  expect(split('〒225-0011 横浜市青葉区あざみ野2-1', '225-0012')).toEqual([
    '2250012',
    '神奈川県',
    '横浜市青葉区',
    'あざみ野2-1',
  ])
  const given = { prefecture: '愛知県', street: '東京都通り1' }
  expect(addressOf(given)).toMatchObject({
    prefecture: '愛知県',
    city: null,
    street: '東京都通り1',
  })
})
