# glibc: the argon2 and PostgreSQL binaries that come with the dependencies are built for it.
FROM node:24-bookworm-slim AS tools
RUN npm install --global pnpm@12.21.0
ENV TURBO_TELEMETRY_DISABLED=1 CI=true
WORKDIR /app

FROM tools AS web
COPY . .
RUN pnpm install --frozen-lockfile --store-dir /tmp/store
RUN pnpm --filter @evenhand/web run build

FROM tools AS server
COPY . .
# Not `pnpm deploy`: Node strips no types under node_modules, so the packages must stay where they are.
RUN pnpm install --prod --frozen-lockfile --filter "@evenhand/api..." --store-dir /tmp/store \
  && rm -rf /tmp/store apps/web
COPY --from=web /app/apps/web/dist apps/web/dist
RUN mkdir /data && chown node:node /data

FROM node:24-bookworm-slim
# the Node that came with the dependencies comes first: the one that every other machine runs
ENV PATH=/app/node_modules/.bin:$PATH NODE_ENV=production HOST=0.0.0.0 PORT=3000 EVENHAND_DATA=/data
WORKDIR /app
COPY --from=server /app /app
COPY --from=server --chown=node:node /data /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "docker/is-ready.ts"]
CMD ["node", "apps/api/src/server.ts"]
