/**
 * MBG/NBD: Batislam, Denizel & Filiztekin, "Empirical validation and comparison of models for
 * customer base analysis", IJRM 24 (2007) 201–209. As BG/NBD, but a person can stop right after the
 * first purchase too.
 */
import { betaGeometric } from './beta-geometric-model.ts'

export const mbgNbd = betaGeometric({
  name: 'mbg_nbd',
  start: (meanT) => [0.7, meanT / 3, 0.8, 1.5],
  afterFirst: true,
})
