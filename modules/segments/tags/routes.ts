import { type App, serve } from '../../../kernel/http.ts'
import * as contract from '../contract/tags.ts'
import { archiveTag, changeTag, createTag, restoreTag } from './decide-tag.ts'
import { listPersonTags, listTagged, listTags, readTag } from './read-tags.ts'
import { tagMembers } from './tag-members.ts'
import { tagPeople } from './tag-people.ts'
import { tagPerson, untagPerson } from './tag-person.ts'

export function tagRoutes(app: App): void {
  serve(app, contract.listTags, async (ctx, { query }) => ({ items: await listTags(ctx, query) }))
  serve(app, contract.createTag, (ctx, { body }) => createTag(ctx, body))
  serve(app, contract.getTag, (ctx, { params }) => readTag(ctx, params))
  serve(app, contract.changeTag, (ctx, { params, body }) => changeTag(ctx, { ...params, ...body }))
  serve(app, contract.archiveTag, (ctx, { params }) => archiveTag(ctx, params))
  serve(app, contract.restoreTag, (ctx, { params }) => restoreTag(ctx, params))
  serve(app, contract.listTagged, (ctx, { params, query }) =>
    listTagged(ctx, { ...params, ...query }),
  )
  serve(app, contract.tagPeople, async (ctx, { params, body }) => ({
    people: (await tagPeople(ctx, { ...params, ...body })).length,
  }))
  serve(app, contract.tagMembers, (ctx, { params, body }) =>
    tagMembers(ctx, { ...params, ...body }),
  )
  serve(app, contract.listPersonTags, async (ctx, { params }) => ({
    items: await listPersonTags(ctx, params),
  }))
  serve(app, contract.setPersonTag, (ctx, { params, body }) =>
    tagPerson(ctx, { ...params, ...body }),
  )
  serve(app, contract.removePersonTag, (ctx, { params }) => untagPerson(ctx, params))
}
