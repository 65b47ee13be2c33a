/**
 * BG/NBD: Fader, Hardie & Lee, "Counting Your Customers the Easy Way", Marketing Science 24 (2005)
 * 275–284. A person can stop only right after a repeat purchase, so nobody without one has stopped.
 */
import { betaGeometric } from './beta-geometric-model.ts'

export const bgNbd = betaGeometric({
  name: 'bg_nbd',
  start: (meanT) => [0.5, meanT / 3, 0.8, 2.5],
  afterFirst: false,
})
