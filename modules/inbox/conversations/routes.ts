import type { FastifyInstance } from 'fastify'
import { serve } from '../../../kernel/http.ts'
import * as loading from '../contract/conversation-import.ts'
import * as settings from '../contract/conversation-settings.ts'
import * as contract from '../contract/conversations.ts'
import * as letters from '../contract/letters.ts'
import { assign } from './assign.ts'
import { closeConversation, reopen } from './close.ts'
import { keepDraft } from './drafts.ts'
import { fileRoutes } from './file-routes.ts'
import { ownFiles } from './files.ts'
import { importConversations } from './import.ts'
import { listLetterChannels } from './letter-channels.ts'
import { readLimits, setLimits } from './limits.ts'
import { readReplyBar } from './may-reply.ts'
import { listMentions } from './mentions.ts'
import { noteInside } from './note-inside.ts'
import {
  countConversations,
  listConversations,
  listEntries,
  readConversation,
} from './read-conversations.ts'
import { mergeConversations, moveEntry, splitConversation } from './rearrange.ts'
import { receiveWord } from './receive-word.ts'
import { reply } from './reply.ts'
import { listReplyChannels } from './reply-channels.ts'
import {
  archiveReply,
  fillLetter,
  fillReply,
  listSavedReplies,
  saveReply,
} from './saved-replies.ts'
import { searchConversations } from './search.ts'
import { snooze } from './snooze.ts'
import { startTalk } from './start-talk.ts'

export function conversationRoutes(app: FastifyInstance): void {
  readRoutes(app)
  writeRoutes(app)
  settingsRoutes(app)
  app.register(fileRoutes)
}

function readRoutes(app: FastifyInstance): void {
  serve(app, contract.listConversations, (ctx, { query }) => listConversations(ctx, query))
  serve(app, contract.countConversations, (ctx) => countConversations(ctx))
  serve(app, contract.searchConversations, (ctx, { query }) => searchConversations(ctx, query))
  serve(app, contract.getConversation, (ctx, { params }) => readConversation(ctx, params))
  serve(app, contract.listEntries, (ctx, { params, query }) =>
    listEntries(ctx, { ...params, ...query }),
  )
  serve(app, contract.listReplyChannels, async (ctx, { params }) => ({
    items: await listReplyChannels(ctx, params),
    mayNot: await readReplyBar(ctx),
  }))
  serve(app, letters.listLetterChannels, async (ctx, { params }) => ({
    items: await listLetterChannels(ctx, params),
    mayNot: await readReplyBar(ctx),
  }))
}

function writeRoutes(app: FastifyInstance): void {
  serve(app, contract.createWord, (ctx, { params, body }) =>
    receiveWord(ctx, { ...params, ...body }),
  )
  serve(app, contract.createReply, (ctx, { params, body }) =>
    reply(ctx, {
      ...params,
      ...body,
      attachments: ownFiles(params.conversationId, body.attachments),
    }),
  )
  serve(app, letters.createLetter, (ctx, { params, body }) =>
    startTalk(ctx, { ...params, ...body }),
  )
  serve(app, contract.createNote, (ctx, { params, body }) =>
    noteInside(ctx, { ...params, ...body }),
  )
  serve(app, contract.setAssignment, (ctx, { params, body }) => assign(ctx, { ...params, ...body }))
  serve(app, contract.closeConversation, (ctx, { params, body }) =>
    closeConversation(ctx, { ...params, ...body }),
  )
  serve(app, contract.reopenConversation, (ctx, { params }) => reopen(ctx, params))
  serve(app, contract.snoozeConversation, (ctx, { params, body }) =>
    snooze(ctx, { ...params, ...body }),
  )
  serve(app, contract.mergeConversations, (ctx, { params, body }) =>
    mergeConversations(ctx, { ...params, ...body }),
  )
  serve(app, contract.splitConversation, (ctx, { params, body }) =>
    splitConversation(ctx, { ...params, ...body }),
  )
  serve(app, contract.moveEntry, (ctx, { params, body }) =>
    moveEntry(ctx, { ...params, toPersonId: body.personId }),
  )
  serve(app, contract.saveDraft, (ctx, { params, body }) => keepDraft(ctx, { ...params, ...body }))
}

function settingsRoutes(app: FastifyInstance): void {
  serve(app, settings.listSavedReplies, async (ctx) => ({ items: await listSavedReplies(ctx) }))
  serve(app, settings.createSavedReply, (ctx, { body }) => saveReply(ctx, body))
  serve(app, settings.changeSavedReply, (ctx, { params, body }) =>
    saveReply(ctx, { ...params, ...body }),
  )
  serve(app, settings.archiveSavedReply, (ctx, { params }) => archiveReply(ctx, params))
  serve(app, settings.fillSavedReply, (ctx, { params }) => fillReply(ctx, params))
  serve(app, settings.getReplyLimits, (ctx) => readLimits(ctx))
  serve(app, settings.setReplyLimits, (ctx, { body }) => setLimits(ctx, body))
  serve(app, letters.fillLetter, (ctx, { params }) => fillLetter(ctx, params))
  serve(app, settings.listMentions, async (ctx) => ({ items: await listMentions(ctx) }))
  serve(app, loading.importConversations, (ctx, { body }) => importConversations(ctx, body))
}
