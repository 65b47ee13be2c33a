import type { AskedWords } from './words.ts'

export const en: AskedWords = {
  surveys: {
    delivery: {
      name: 'After delivery',
      why: 'To ask the same about goods and shop every month',
      invite: 'How do you like what we sent you? One question only.',
      questions: [
        'How likely are you to recommend us to family or friends?',
        'What is your reason?',
      ],
    },
    yearly: {
      name: 'The autumn questions',
      why: 'To ask all members the same four things once a year',
      invite: 'With our thanks for the year, four questions. You may skip any of them.',
      questions: [
        'How likely are you to recommend us to family or friends?',
        'Of ten purchases of this kind, how many do you make with us?',
        'Which thank-you for staying would you like best?',
        'What did you notice about us this year?',
      ],
    },
    contact: {
      name: 'After our answer',
      why: 'To hear whether our answer helped, its speed and its care apart',
      invite: 'Thank you for writing to us. Did our answer help?',
      questions: [
        'How was our answer the other day?',
        'How quick was it?',
        'How were the words and the care?',
      ],
    },
    change: {
      name: 'After a change (summer study)',
      why: 'To learn where pauses, changes and returns cost you effort',
      invite: 'One question about the change you made the other day.',
      questions: ['How easy was it to make the change the other day?'],
    },
  },
  rewards: ['Money off the next order', 'A sample of something new', 'A gift of the season'],
  settled: [
    'Apologised by telephone and sent another',
    'Heard them out by telephone; no further answer wanted',
    'Apologised by card and wrote in the next letter what was put right',
  ],
  loyalty: [
    'Where we began: seven of ten purchases here make a loyal customer',
    'Wishing to recommend us counts as well, decided in the weekly meeting: eight of ten, and a nine',
  ],
  reward: 'a little bag of tea',
  declined: 'It speaks of a cure, which the shop’s pages must not. We called to say thank you',
  studies: {
    bottles: {
      name: 'An afternoon of lifting vinegar bottles',
      why: 'To see by hand what is said of the heavy bottle',
      consent:
        'What you say is written down and used in the house to make better things. Your name stays here. You may stop at any time.',
      invite:
        'Thank you for writing about the vinegar bottle. We are setting out four of different sizes for you to lift, with tea.',
      thanks:
        'Thank you for coming to lift bottles. Five hundred of the 360 ml that your hands chose are being filled.',
      place: 'Head office, the sunny room upstairs',
      notes:
        'Four bottles of 900, 720, 500 and 360 ml, filled with water and lifted with eyes closed. Four took the 720 in both hands; all of them the 360 in one. “The 500 is light too, but the 360 stands in the fridge door,” one said, and everybody nodded. Twenty minutes about caps on the way out.',
      tasks: [],
      seen: [
        'Held the 720 in both hands; it came down with a thud. The 360 in one.',
        'Measured with her hand whether it would stand in the fridge door.',
        'Uses a cloth to open the cap, and had brought it.',
        'Worried less about the weight than about a trembling wrist.',
        'Said twice that she dislikes asking her husband.',
        'Wavered between 500 and 360 and took the 360.',
      ],
      quotes: [
        'It is not the weight. It is my wrist that trembles when I pour.',
        'If it does not stand in the fridge door I forget it at the back.',
        'I always open the cap with this cloth.',
        'There were days I went without, so as not to ask my husband.',
        'With a small one you have the joy of finishing it.',
      ],
      findings: [
        'A steady wrist while pouring mattered more than lifting with one hand.',
        'The cap is hard to open. Deepen its grooves, whatever the size of the bottle.',
      ],
    },
    button: {
      name: 'Pressing the order page',
      why: 'To watch what is said of the order button',
      consent:
        'We sit beside you and write down what happens. Whatever goes wrong is the page’s fault: it is the page that is tested.',
      invite:
        'We are looking for people who would try to order on our page while we watch, for an hour, with tea.',
      thanks: 'Thank you for trying our page. The button is large now, above and below.',
      place: 'Head office, the sunny room upstairs',
      notes:
        'Five people in their seventies, in their everyday glasses. No hand from us for ten minutes.',
      tasks: [
        'Open the page of the 30 sachets',
        'Change to 60 and go on to the order',
        'Move the delivery to a Saturday',
      ],
      seen: [
        'Passed the words “Order” three times; the colour looked like an ornament.',
        'Once enlarged, the button left the screen.',
        'Went straight through. Her daughter had shown her once.',
        'Looked for the telephone number first.',
        'Could not hit the little arrow and kept turning months.',
      ],
      quotes: [
        'I took it for a picture. I did not think one could press it.',
        'When I make it larger the button runs away.',
        'With the telephone number on top I can get lost in peace.',
      ],
      findings: [
        'Four of five took the order button for an ornament.',
        'The arrows of the calendar are small: all five ended in another month once.',
      ],
    },
    ninety: {
      name: 'Couples on a box of ninety',
      why: 'To learn from their days why they want a box of ninety',
      consent: 'What you say is written down and used in the house. Your name stays here.',
      invite:
        'Would the two of you tell us about a box of ninety? By telephone, or we come to you.',
      thanks: 'Thank you for telling us.',
      place: 'By telephone, or at their home',
      notes:
        'To ask: where it stands, how many drink it, how often it comes, the damp. We do not bring up the price.',
      tasks: [],
      seen: [],
      quotes: [],
      findings: [],
    },
  },
  goals: {
    care: {
      title: 'Eight of ten say that our answer was good',
      picture: 'Whoever wrote to us feels that the answer came soon and was warm',
      grounds: 'With help on the morning telephone two more hours a day are free for answers',
      because: 'You told us that waiting is hard',
      learned:
        'Answering straight what was asked did more than speed. Half of the set phrases went.',
      measures: [
        ['Two from the warehouse on the morning telephone', 'Two hours a day for answers'],
        ['Set phrases cut from 40 to 18', 'Shorter, and beginning with what was asked'],
      ],
    },
    recommend: {
      title: 'One more who would recommend us',
      picture: 'Customers mention our name when they talk with family and friends',
      grounds:
        'The two commonest troubles, the band and the heavy bottle, can be put right within the year',
      because: 'One person’s “you should try it” goes further than advertising',
      measures: [
        ['Print the band in larger letters than ever', 'Wrong orders fell from 11 a month to 2'],
        ['Black vinegar in a bottle of 360 ml', 'The first 500 were gone in twenty days'],
        ['A corner “Put right” in our letter', ''],
        ['A call within three days to whoever gave a low mark', ''],
      ],
    },
    quick: {
      title: 'From a word to a change within a month',
      picture: 'Whoever told us hears “it is done” before they forget that they asked',
      grounds: 'Small changes can be done within seven days of the Monday meeting',
      because: 'An answer half a year late gives half the joy',
      measures: [],
    },
    wish: {
      title: 'Hold our afternoons of tea again',
      picture: 'Customers show one another over tea how they take it',
      grounds: '',
      because: 'Cards still come that say our afternoons are missed',
      measures: [],
    },
  },
  benchmark: {
    name: 'Middle of twelve mail-order shops',
    source: 'Made up for the sample, as if shown round a study group',
  },
}
