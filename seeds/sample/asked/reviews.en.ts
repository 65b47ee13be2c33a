import type { ReviewWords } from './words.ts'

export const reviewsEn: readonly ReviewWords[] = [
  [
    'My mother took it; now I do. Gently bitter, and it dissolves in plain water.',
    'Mountain morning',
  ],
  [
    'At first it stood at the very back of the fridge. Now it stands in front.',
    'Tamaki',
    'In front: we could not wish for more. Here is to many more mornings.',
  ],
  [
    'I like the taste. But there are two colours of band now, and I ordered the wrong one.',
    'Mayumi',
    'We are sorry for the mix-up. The letters on the band are now larger than ever.',
  ],
  ['With soy milk it is like matcha. My grandson calls it green milk.', 'Green milk'],
  [
    'So fine that it makes you cough when taken dry. Water first, powder after: ten years now.',
    'Water first',
  ],
  ['One sachet each. Sixty is a month for the two of us.', 'Just us two'],
  ['Cheaper by the sachet, but where to put such a large box?', 'Small kitchen'],
  [
    'The sachets are hard to tear, so scissors live in the box. What is inside is perfect.',
    'Keeper of scissors',
    'We are sorry about the scissors. Sachets with notches on both sides are being made.',
  ],
  ['Seven tell you whether you like it. I ordered two packs, one for a friend.', 'Two trials'],
  ['Two leaflets come with the trial. The one in large type would do.', 'Mizuho'],
  [
    'Small and without smell. It stands beside my reading glasses so that I remember.',
    'Fond of sewing',
  ],
  [
    'Three months. I cannot say what changed, but I get restless when it runs out.',
    'Never without',
  ],
  ['The purple bag is pretty enough for the table.', 'Violet'],
  ['Few tablets for the price, I thought.', 'Abacus'],
  [
    'I send it to my son who sits at a computer. I enjoy asking him on the telephone whether he took it.',
    'Son in Tokyo',
  ],
  [
    'I used to break the large ones in half. These go down in one.',
    'No more halves',
    'Seven of you were breaking them in half; that is why they are smaller. Thank you.',
  ],
  [
    'The tablets are large and stuck in my throat.',
    'Narrow throat',
    'We are sorry. The new ones, 8 mm instead of 9, are on their way to you.',
  ],
  ['I noticed that I go upstairs without the handrail.', 'Bedroom upstairs'],
  ['My knees are completely cured. Who needs a doctor?', 'Cured'],
  ['I stir it into my yogurt. Not too sweet, which is good.', 'Morning yogurt'],
  [
    'I took three of the small bags on a trip and came back with an order from a friend.',
    'Travelling friend',
  ],
  ['So fine that a spill covers the floor. Mind that.', 'Spilt it'],
  [
    'One does not like to talk about digestion. The leaflet puts it kindly, and I was glad.',
    'Hush',
  ],
  [
    'It tastes good, but the bottle is heavy. When my husband is out I cannot have any.',
    'Waiting for him',
    'So that you need not wait for him there is now a bottle of 360 ml.',
  ],
  [
    'It dripped and left a ring on my shelf.',
    'Ring on the shelf',
    'We are sorry about the shelf. The spout is narrower now.',
  ],
  ['The small bottle is here. One hand will do. I wait for nobody.', 'Waiting no more'],
  ['I cook with it as well. It turns a cucumber into a feast.', 'Cucumber'],
  ['One part to four of water, after work in the field. Our summer.', 'From the field'],
  ['In coffee you do not taste it.', 'Have some tea'],
  ['The scent is a little sweet. I would like one without any.', 'Plain'],
  [
    'Since it works with cold water my grandson makes it. They call it granny’s tea.',
    'Granny’s tea',
  ],
  [
    'The kettle stayed in the cupboard all summer.',
    'Kettle on leave',
    'We are glad the kettle had a holiday. In winter do try it hot.',
  ],
  ['With hot water it gets strong. Take the bag out early.', 'Early out'],
  [
    'Fifty bags last the four of us a month. It smells of barley and is good even when cold.',
    'Family of four',
  ],
  ['I stirred it into grated apple, as your letter said. Delicious indeed.', 'Apple'],
  ['The sachets seem easier to tear this month. Or do I imagine it?', 'Imagining'],
  [
    'My second order of lutein. The tablets look a little paler; are they the same?',
    'About the colour',
  ],
  ['My second small bottle. They stand side by side on the shelf.', 'Side by side'],
]
