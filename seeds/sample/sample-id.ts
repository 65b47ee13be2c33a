/** Everything of the sample shop carries this mark, and is removed by it. */
export const SAMPLE_ID = '00000000-0000-7000-8000-000000004649'
