import type { LightMyRequestResponse } from 'fastify'
import type { Host } from '../../kernel/host.ts'
import { type App, createApp } from '../../kernel/http.ts'
import { openTestDatabase, type TestDatabase } from '../../kernel/testing.ts'
import { setUpCompany } from './setup/setup.ts'

export const OWNER = { email: 'sato@hidamari.example', password: 'あたたかい青汁をどうぞ' }

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface Answer {
  status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers field by field
  body: any
  headers: LightMyRequestResponse['headers']
}

/** Somebody with a browser: keeps cookies, sends its origin. */
export interface Visitor {
  cookies: Map<string, string>
  send: (
    method: Method,
    url: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<Answer>
}

export interface Shop {
  database: TestDatabase
  app: App
  visitor: (from?: string) => Visitor
  /** A visitor who has signed in. */
  signedIn: (who?: { email: string; password: string }) => Promise<Visitor>
  /** Invites, accepts, and answers the new person's browser. */
  employ: (role: string, email?: string) => Promise<Visitor & { staffId: string; email: string }>
  close: () => Promise<void>
}

/** A server on a database of its own; with its owner unless told otherwise. */
export async function openShop(
  options: { host?: Partial<Host>; setUp?: boolean } = {},
): Promise<Shop> {
  const database = await openTestDatabase()
  const host = { ...database.host, ...options.host }
  const app = await createApp(host, database.db)
  const operator = { ...database.ctx({ actor: { kind: 'operator' } }), host }
  if (options.setUp !== false) {
    await setUpCompany(operator, {
      ...OWNER,
      name: '佐藤 由美',
      shopName: 'ひだまり堂',
      locale: 'ja',
    })
  }
  const shop: Shop = {
    database,
    app,
    visitor: (from = '192.0.2.1') => newVisitor(app, from),
    async signedIn(who = OWNER) {
      const visitor = newVisitor(app, '192.0.2.1')
      const { status, body } = await visitor.send('POST', '/api/v1/session', who)
      if (status !== 200) throw new Error(JSON.stringify(body))
      return visitor
    },
    employ: (role, email = `${role}@hidamari.example`) => employ(shop, role, email),
    async close() {
      await app.close()
      await database.close()
    },
  }
  return shop
}

async function employ(shop: Shop, role: string, email: string) {
  const owner = await shop.signedIn()
  const { body } = await owner.send('POST', '/api/v1/invitations', { name: '木村 直', role })
  const visitor = shop.visitor()
  const person = { token: body.token, name: '木村 直', email, locale: 'ja' }
  const accepted = await visitor.send('POST', '/api/v1/invitation/acceptance', {
    ...person,
    password: OWNER.password,
  })
  if (accepted.status !== 200) throw new Error(JSON.stringify(accepted.body))
  const me = await visitor.send('GET', '/api/v1/me')
  return { ...visitor, staffId: me.body.staff.id as string, email }
}

function newVisitor(app: App, from: string): Visitor {
  const cookies = new Map<string, string>()
  return {
    cookies,
    async send(method, url, body, headers = {}) {
      const reply = await app.inject({
        method,
        url,
        remoteAddress: from,
        cookies: Object.fromEntries(cookies),
        headers: {
          ...(method !== 'GET' && { origin: 'http://localhost' }),
          ...(body !== undefined && { 'content-type': 'application/json' }),
          'accept-language': 'ja',
          host: 'localhost',
          ...headers,
        },
        ...(body !== undefined && { payload: JSON.stringify(body) }),
      })
      for (const cookie of reply.cookies) {
        if (cookie.value) cookies.set(cookie.name, cookie.value)
        else cookies.delete(cookie.name)
      }
      const text = reply.body
      const json = reply.headers['content-type']?.toString().includes('json')
      return {
        status: reply.statusCode,
        body: json ? JSON.parse(text) : text,
        headers: reply.headers,
      }
    },
  }
}
