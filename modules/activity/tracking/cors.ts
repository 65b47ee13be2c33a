import type { FastifyReply, FastifyRequest } from 'fastify'

/** A shop's pages, wherever they are, may send what happens on them; the write key says for whom. */
export async function allowAnyOrigin(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { origin } = request.headers
  reply.header('vary', 'Origin')
  reply.header('cross-origin-resource-policy', 'cross-origin')
  reply.header('access-control-allow-origin', origin ?? '*')
  if (origin) reply.header('access-control-allow-credentials', 'true')
  if (request.method === 'OPTIONS') return answerPreflight(request, reply)
}

function answerPreflight(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const wanted = request.headers['access-control-request-headers']
  reply
    .header('access-control-allow-methods', 'GET, POST, OPTIONS')
    .header('access-control-allow-headers', wanted ?? 'Content-Type, Authorization')
    .header('access-control-max-age', '86400')
    .status(204)
    .send()
  return Promise.resolve()
}
