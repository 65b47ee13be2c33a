import { z } from 'zod'
import { endpoint, fileReply, instant, pageOf, pageQuery } from '../../../kernel/endpoint.ts'
import { KINDS, mapping } from '../mapping.rules.ts'
import { importPath, importReport, importSummary, ofImport } from './report.ts'

/** The body is multipart/form-data with the file as its part `file`. */
export const createImport = endpoint({
  method: 'POST',
  path: '/api/v1/imports',
  summary: 'Send a file (multipart/form-data, part "file"); nothing is taken from it yet',
  query: z.object({ kind: z.enum(KINDS).default('orders') }),
  response: importReport,
})

export const listImports = endpoint({
  method: 'GET',
  path: '/api/v1/imports',
  summary: 'List imports, the newest first',
  query: z.object(pageQuery),
  response: pageOf(importSummary),
})

export const getImport = endpoint({
  method: 'GET',
  path: importPath,
  summary: 'Get the progress and the check report of an import',
  params: ofImport,
  response: importReport,
})

export const setMapping = endpoint({
  method: 'PUT',
  path: `${importPath}/mapping`,
  summary: 'Set how the columns of the file are read',
  params: ofImport,
  body: mapping,
  response: importReport,
})

export const checkImport = endpoint({
  method: 'POST',
  path: `${importPath}/check`,
  summary: 'Start a dry run: read every row and list what could not be taken',
  params: ofImport,
  response: importReport,
})

export const runImport = endpoint({
  method: 'POST',
  path: `${importPath}/run`,
  summary: 'Start the import, or go on with one that was stopped',
  params: ofImport,
  response: importReport,
})

export const stopImport = endpoint({
  method: 'DELETE',
  path: `${importPath}/run`,
  summary: 'Stop a running import after the chunk that is under way',
  params: ofImport,
  response: importReport,
})

export const keepImport = endpoint({
  method: 'POST',
  path: `${importPath}/keeping`,
  summary: 'Keep a stopped import as far as it came',
  params: ofImport,
  response: importReport,
})

export const undoImport = endpoint({
  method: 'DELETE',
  path: importPath,
  summary: 'Undo a whole import, or put away a file from which nothing was taken (then null)',
  params: ofImport,
  response: importReport.nullable(),
})

export const importSource = endpoint({
  method: 'GET',
  path: `${importPath}/file`,
  summary: 'Download the file as it came, also of an undone import',
  params: ofImport,
  response: fileReply,
})

export const listImportPeople = endpoint({
  method: 'GET',
  path: `${importPath}/people`,
  summary:
    'List the people whom an import brought, or brought an order, return or subscription for',
  params: ofImport,
  query: z.object(pageQuery),
  response: pageOf(z.object({ personId: z.uuid(), name: z.string(), since: instant })),
})
