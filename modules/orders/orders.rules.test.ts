import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountsOf, MOST_MONEY, orderProblem, type Returnable, refundOf } from './orders.rules.ts'

const person = { personId: 'p', source: 's', number: 'n', placedAt: new Date(), currency: 'JPY' }

test('the parts of an order add up to its total', () => {
  const money = fc.integer({ min: 0, max: 1_000_000 })
  const line = fc.record({
    name: fc.constant('a'),
    quantity: fc.integer({ min: -9, max: 99 }),
    unitPrice: money,
  })
  fc.assert(
    fc.property(
      fc.array(line, { maxLength: 5 }),
      money,
      money,
      money,
      money,
      (lines, discount, shipping, tax, total) => {
        const sums = amountsOf({ ...person, lines, discount, shipping, tax, total })
        expect(sums.total).toBe(sums.goods - discount + shipping + tax)
        if (lines.length === 0) expect(sums.total).toBe(total)
        expect(sums.statedTotal).toBe(sums.total === total ? null : total)
      },
    ),
  )
})

const bought = fc.record({
  lines: fc.array(
    fc.record({
      quantity: fc.integer({ min: 1, max: 9 }),
      unitPrice: fc.integer({ min: 0, max: 9999 }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  part: fc.double({ min: 0, max: 1, noNaN: true }),
})

test('pieces that come back one by one bring back exactly what was paid', () => {
  fc.assert(
    fc.property(bought, ({ lines, part }) => {
      const goods = lines.reduce((sum, line) => sum + line.quantity * line.unitPrice, 0)
      const discount = Math.floor(goods * part)
      const order: Returnable = {
        goods,
        discount,
        returned: 0,
        lines: lines.map(({ quantity, unitPrice }, index) => ({
          lineNo: index + 1,
          quantity,
          amount: quantity * unitPrice,
          cost: null,
          returnedQuantity: 0,
          returnedAmount: 0,
        })),
      }
      for (const line of order.lines) {
        for (let piece = 0; piece < line.quantity; piece++) {
          order.returned += refundOf(order, [{ lineNo: line.lineNo, quantity: 1 }])
          line.returnedQuantity += 1
          expect(order.returned).toBeLessThanOrEqual(goods - discount)
        }
      }
      expect(order.returned).toBe(goods - discount)
    }),
  )
})

test('money that could not be added up any more is refused', () => {
  const order = (amount: number, rest = {}) => ({
    ...person,
    currency: 'JPY',
    lines: [{ name: '青汁', quantity: 1, unitPrice: amount }],
    ...rest,
  })
  expect(orderProblem(order(MOST_MONEY))).toBeNull()
  expect(orderProblem(order(MOST_MONEY + 1))).not.toBeNull()
  expect(orderProblem(order(1, { shipping: Number.MAX_SAFE_INTEGER }))).not.toBeNull()
  expect(orderProblem(order(MOST_MONEY, { tax: 1 }))).not.toBeNull()
})
