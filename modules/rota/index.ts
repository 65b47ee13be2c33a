export type { RotaSettings, ShareOf } from './contract/team.ts'
export { changeRota, setShare } from './team/shares.ts'
