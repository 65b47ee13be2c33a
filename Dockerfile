# The image of Kizuna. Alone it brings its own PostgreSQL:
#   docker run --init -p 4649:4649 -v kizuna:/data kizuna
# compose.yaml runs it beside a PostgreSQL, which is the way for production.

FROM node:22-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:22-bookworm-slim
ENV NODE_ENV=production KIZUNA_DATA=/data
WORKDIR /app
# Prints cards and letters as PDF.
RUN apt-get update && apt-get install -y --no-install-recommends chromium \
  && rm -rf /var/lib/apt/lists/*
# The account and the folder first: they stay cached when the program changes.
RUN mkdir /data && chown node:node /data
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules ./node_modules
COPY --from=build /app/bin ./bin
# SQL migrations and examples are read from where they stand in the source.
COPY --from=build /app/kernel ./kernel
COPY --from=build /app/modules ./modules
COPY --from=build /app/seeds ./seeds
COPY --from=build /app/examples ./examples
COPY --from=build /app/dist ./dist
USER node
VOLUME /data
EXPOSE 4649
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD \
  ["node", "-e", "fetch(`http://localhost:${process.env.PORT || 4649}/health/ready`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "bin/kizuna.mjs"]
CMD ["start"]
