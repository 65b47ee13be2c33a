// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { deviceOf } from './device.ts'

test('a machine is named as a person would', () => {
  const edge = 'Mozilla/5.0 (Windows NT 10.0) Chrome/130.0 Safari/537.36 Edg/130.0'
  const phone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1'
  expect(deviceOf(edge)).toEqual({ system: 'Windows', browser: 'Edge' })
  expect(deviceOf(phone)).toEqual({ system: 'iPhone', browser: 'Safari' })
  expect(deviceOf('curl/8')).toEqual({ system: null, browser: null })
})
