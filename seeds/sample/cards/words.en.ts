import type { CardWords } from './words.ts'

export const en: CardWords = {
  openings: [
    'Thank you for always packing my parcel with such care.',
    'The mornings have turned cold here.',
    'I hope this finds you all well.',
    'This is the first time I write to you.',
    'Thank you for your kind reply the other day.',
    'It has been a while since I last wrote.',
    'The persimmons in our garden have turned.',
    'Your cheerful calls always make my day.',
  ],
  bodies: [
    {
      kind: 'request',
      topics: ['Aojiru', 'Packing and print'],
      words: 'The letters on the green band of the box have become small and hard to read.',
      reply: 'We are sorry for the small print. The people who make our boxes have read your card.',
    },
    {
      kind: 'thanks',
      topics: ['Aojiru'],
      words: 'We have drunk your green juice every morning for eleven years, my mother and I.',
      reply: 'Eleven years, and your mother before you: we all read your card together.',
    },
    {
      kind: 'thanks',
      topics: ['Letters'],
      words: 'I keep your handwritten cards on the fridge. They cheer me up.',
      reply: 'To be on your fridge is an honour. We shall write with even more care.',
    },
    {
      kind: 'question',
      topics: ['How to take it'],
      words: 'I take tablets for my blood pressure. May I drink it all the same?',
      reply: 'Please show the enclosed list of ingredients to your doctor or pharmacist first.',
    },
    {
      kind: 'scolding',
      topics: ['Delivery'],
      words:
        'A corner of last month’s box was crushed. What was in it was safe, but it made me sad.',
      reply: 'We are sorry that the box was crushed. We have changed how we pack it.',
    },
    {
      kind: 'thanks',
      topics: ['Delivery', 'Packing and print'],
      words: 'The string is easier to untie now. My fingers hurt, so it is a great help.',
      reply: 'Thank you for noticing the string. Somebody in our warehouse thought of it.',
    },
    {
      kind: 'request',
      topics: ['Events'],
      words: 'I miss the tea parties. Please hold them again.',
      reply:
        'Thank you for remembering the tea parties. We are talking about how to hold them again.',
    },
    {
      kind: 'worry',
      topics: ['Subscription'],
      words: 'I go into hospital next month. May I skip two deliveries?',
      reply: 'We wish you a good recovery. The next two deliveries are skipped.',
    },
    {
      kind: 'worry',
      topics: ['Subscription'],
      words: 'Every month has become a little too much on my pension. Is there a way not to stop?',
      reply: 'Thank you for telling us. We can also deliver every second month.',
    },
    {
      kind: 'request',
      topics: ['Black vinegar'],
      words: 'The bottle is too heavy for me. I would stay if there were a smaller one.',
      reply: 'We are sorry about the heavy bottle. Your wish for a smaller one is noted.',
    },
    {
      kind: 'scolding',
      topics: ['Telephone'],
      words: 'However often I call, nobody answers. Waiting is hard at my age.',
      reply: 'We are sorry that you had to wait. Between two and four we answer soonest.',
    },
    {
      kind: 'question',
      topics: ['Delivery'],
      words: 'When will the December parcel come? Could it go to my daughter’s house?',
      reply: 'It comes around the ninth, and yes, we can send it to your daughter.',
    },
    {
      kind: 'thanks',
      topics: ['Telephone'],
      words: 'The lady on the telephone even remembered my husband. I was so glad.',
      reply: 'We read your words to her, and she was delighted.',
    },
    {
      kind: 'thanks',
      topics: ['Glucosamine'],
      words: 'Stairs are easier now, and I went on a trip with the neighbours.',
      reply: 'We are glad about your trip, and felt a little as if we had travelled too.',
    },
    {
      kind: 'worry',
      topics: ['How to take it'],
      words: 'My stomach feels a little uneasy since I began. Should I take less?',
      reply: 'Please pause for a few days, and begin again with half.',
    },
    {
      kind: 'scolding',
      topics: ['Letters'],
      words: 'Your letters come twice each time. What a waste: please send one.',
      reply: 'We are sorry about the second letter. From next month there will be one.',
    },
  ],
  closings: [
    'With kind regards.',
    'Please all take care of yourselves.',
    'I look forward to your answer.',
    'Forgive my handwriting.',
    'Thank you again.',
  ],
  mails: [
    {
      subject: 'The order button',
      words: 'It was hard to find the button to order. Could the letters be larger?',
      reply: 'We are sorry. The button “Larger” at the top right makes all letters larger.',
    },
    {
      subject: 'Trial packs',
      words: 'I would like to recommend it to a friend. Could you send two trial packs?',
      reply: 'Thank you. Two trial packs leave tomorrow.',
    },
    {
      subject: 'Receipts',
      words: 'Could I have all receipts of this year together?',
      reply: 'Certainly, we shall send them together. Please give us a little time.',
    },
    {
      subject: 'Thank you',
      words: 'You were so kind the other day. Thank you.',
      reply: 'Thank you for your words. We all read them.',
    },
  ],
  lines: [
    { words: 'Can this month’s parcel come next week?', reply: 'Yes, it will come on Tuesday.' },
    { words: 'It has come, thank you!', reply: 'Thank you for telling us.' },
    { words: 'I’ll send you photos of the tea party', reply: 'We look forward to them.' },
  ],
  dear: 'Dear {name},\n\nThank you for your card.',
  from: '{shop}, {writer}',
  noReply: 'The person wrote that no reply is needed',
  settledAtOnce: 'Settled during the call',
}
