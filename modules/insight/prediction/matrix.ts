/** Small symmetric matrices: solving, inverting, and whether one is positive definite. */

export type Matrix = number[][]

/** Reads a cell that is there by construction. */
export function cell(matrix: Matrix, row: number, column: number): number {
  return matrix[row]?.[column] ?? 0
}

export function identity(size: number, scale = 1): Matrix {
  return Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => (i === j ? scale : 0)),
  )
}

export function times(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector))
}

export function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0)
}

/** Lower triangle L with L·Lᵀ = matrix; null where the matrix is not positive definite. */
export function cholesky(matrix: Matrix): Matrix | null {
  const lower = identity(matrix.length, 0)
  for (let i = 0; i < matrix.length; i += 1) {
    const row = lower[i] ?? []
    for (let j = 0; j <= i; j += 1) {
      let sum = cell(matrix, i, j)
      for (let k = 0; k < j; k += 1) sum -= cell(lower, i, k) * cell(lower, j, k)
      if (i === j) {
        // Below this share of its own size a pivot is rounding, not curvature.
        if (!(sum > Math.abs(cell(matrix, i, i)) * 1e-12)) return null
        row[j] = Math.sqrt(sum)
      } else {
        row[j] = sum / cell(lower, j, j)
      }
    }
  }
  return lower
}

/** Inverse of a positive definite matrix; null where it is not one. */
export function inverse(matrix: Matrix): Matrix | null {
  const lower = cholesky(matrix)
  if (!lower) return null
  const size = matrix.length
  const columns = Array.from({ length: size }, (_, column) => {
    const y: number[] = []
    for (let i = 0; i < size; i += 1) {
      let sum = i === column ? 1 : 0
      for (let k = 0; k < i; k += 1) sum -= cell(lower, i, k) * (y[k] ?? 0)
      y.push(sum / cell(lower, i, i))
    }
    const x = Array.from({ length: size }, () => 0)
    for (let i = size - 1; i >= 0; i -= 1) {
      let sum = y[i] ?? 0
      for (let k = i + 1; k < size; k += 1) sum -= cell(lower, k, i) * (x[k] ?? 0)
      x[i] = sum / cell(lower, i, i)
    }
    return x
  })
  return Array.from({ length: size }, (_, i) => columns.map((column) => column[i] ?? 0))
}
