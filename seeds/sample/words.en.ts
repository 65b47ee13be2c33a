import type { SampleWords } from './words.ts'

export const en: SampleWords = {
  products: {
    'AOJ-07': { name: 'Young barley, 7 sachets to try', category: 'Young barley' },
    'AOJ-30': { name: 'Young barley, 30 sachets', category: 'Young barley' },
    'AOJ-60': { name: 'Young barley, 60 sachets', category: 'Young barley' },
    'BLU-31': { name: 'Blueberry pearls, 31 days', category: 'Eyes' },
    'LUT-30': { name: 'Lutein, 30 days', category: 'Eyes' },
    'GLU-30': { name: 'Glucosamine, 30 days', category: 'Knees' },
    'LAC-30': { name: 'Lactic cultures, 30 sachets', category: 'Stomach' },
    'KUR-72': { name: 'Black vinegar, 720 ml', category: 'Vinegar' },
    'COL-30': { name: 'Collagen, 30 sachets', category: 'Skin' },
    'MUG-50': { name: 'Roasted barley tea, 50 bags', category: 'Tea' },
  },
  media: {
    newspaper: 'NP-morning',
    television: 'TV-breakfast',
    leaflet: 'CH-leaflet',
    search: 'WEB-search',
    friend: 'FR-friend',
    fax: 'FAX-form',
    summerSale: 'WEB-summer-half-price',
  },
  returnReasons: [
    'Did not like the taste',
    'Ordered too much',
    'The box was crushed',
    'The family had ordered it too',
  ],
  talk: [
    [
      'postcard',
      'The letters on the green band of the box have shrunk, and my eyes have not grown younger. A size larger would be a kindness to us old ones.',
    ],
    [
      'postcard',
      'My mother took her barley every morning, and now I take mine from her glass. I hope you go on for ever.',
    ],
    [
      'postcard',
      'Thank you for always writing by hand. Your last card is on the door of the refrigerator.',
    ],
    [
      'postcard',
      'My grandson drinks it with me now. He says it is not bitter at all, and asks for a second.',
    ],
    [
      'postcard',
      'I miss the tea afternoons since you stopped them. Do hold one again; I would come by the early train.',
    ],
    [
      'phone',
      'The lady on the telephone even remembered my husband’s knee. I was quite moved, and so was he.',
    ],
    ['phone', 'I could not find out how to skip a month, so in the end I asked my daughter.'],
    ['phone', 'The sachets seem harder to open than they were. I keep the scissors by the kettle.'],
    [
      'phone',
      'Could the parcel come on Saturdays, please? On weekdays I am out in the field with the leeks.',
    ],
    [
      'phone',
      'The leaflet on how to take it is so small that I read it with my late husband’s magnifying glass.',
    ],
    [
      'letter',
      'My eyes are so much better that I have taken up my needlework again. I wanted to thank you in ink.',
    ],
    [
      'letter',
      'After all these years I am moving into a home, where they see to everything. Thank you, truly, for your company.',
    ],
    ['mail', 'It took me a while to find the order button. Could the letters be larger?'],
    ['mail', 'I have a friend who ought to try it. Would you send me two of the small ones?'],
    ['mail', 'Whoever answered me the other day was kindness itself. Please pass on my thanks.'],
  ],
  promises: [
    'Send the leaflet in large print by post',
    'Send a sample of the sachet that opens easily',
    'Write when the date of the tea afternoon is settled',
    'Ring to make sure that the parcel now comes on Saturdays',
  ],
  wording: 'Order form, “We will send you the Hidamari letter”, third edition',
  gift: 'A little bag of tea',
  answered: 'We wrote back by postcard',
  event: 'An afternoon of tea at Hidamari',
  pages: ['Young barley, 30 sachets', 'How to take it', 'Letters from customers', 'My deliveries'],
  segments: {
    subscribers: { name: 'Subscribers who stay' },
    often: { name: 'Often with us lately', note: 'News of products goes to them first.' },
    quiet: {
      name: 'Not seen for a while',
      note: 'Three orders or more, then 90 quiet days. A letter asks how they are.',
    },
    birthdays: { name: 'Members with a birthday this month' },
    writers: { name: 'Those who write to us', note: 'They let us hear what they think.' },
  },
  tags: {
    introduced: { name: 'Introduced', note: 'Came because somebody they know told them' },
    largeType: {
      name: 'Large type',
      note: 'Whatever we send is printed in large letters.',
      why: 'Said on the telephone that small print is hard to read',
    },
  },
  persona: {
    name: 'Kazuko Aoki',
    sheet: {
      face: 'bob',
      colour: 'teal',
      age: 66,
      sex: 'female',
      region: '',
      job: 'At home now; cooked school lunches for thirty years',
      education: 'Finished school at eighteen',
      income: 'Two pensions, about ¥220,000 a month',
      family: 'Lives with her husband; her daughter’s family is close by',
      hobbies: 'Her vegetable plot, knitting, fetching the grandchildren',
      media: 'The newspaper and morning television; messages with her family alone',
      words: 'What is good for you only works if you keep it up.',
      worries:
        'She puts small print away unread. She does not know how to skip a delivery and shrinks from calling.',
      goals: 'To be out on her plot, well, until the youngest grandchild comes of age.',
    },
  },
}
