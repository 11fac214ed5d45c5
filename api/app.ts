import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { requestId } from 'hono/request-id';
import { secureHeaders } from 'hono/secure-headers';
import { AiraError } from '#core/errors.ts';
import type { AppEnv, AppOptions } from './http/app-env.ts';
import { logRequests } from './http/log-requests.ts';
import { toProblem } from './http/problem.ts';
import { MAX_UPLOAD_BYTES } from './http/read-upload.ts';
import { createChartRoutes } from './routes/charts.ts';
import { createChatRoutes } from './routes/chat.ts';
import { createConversationRoutes } from './routes/conversations.ts';
import { createHealthRoutes } from './routes/health.ts';
import { createImportChangeRoutes } from './routes/import-changes.ts';
import { createImportRoutes } from './routes/imports.ts';
import { createMetricsRoutes } from './routes/metrics.ts';
import { createOAuthRoutes } from './routes/oauth.ts';
import { createProductRoutes } from './routes/products.ts';
import { createSessionRoutes } from './routes/session.ts';
import { createSourceRoutes } from './routes/sources.ts';
import { createSourceWebhookRoutes } from './routes/source-webhooks.ts';
import { createTelegramRoutes } from './routes/telegram.ts';
import { createUploadRoutes } from './routes/uploads.ts';

const MAX_BODY_BYTES = 256 * 1024;
/** Where files are taken. */
const UPLOADS: ReadonlySet<string> = new Set(['POST /v1/imports', 'POST /v1/imports/preview']);

const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  manifestSrc: ["'self'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
  baseUri: ["'none'"],
};

/** The HTTP API: the same on Node and on workerd. Static files are mounted by the platform. */
export function createApp(options: AppOptions): Hono<AppEnv> {
  const app = new Hono<AppEnv>();
  app.use(requestId({ limitLength: 64 }), logRequests(options.services.log));
  app.use(secureHeaders({ contentSecurityPolicy: CONTENT_SECURITY_POLICY, xFrameOptions: 'DENY' }));
  app.use(csrf());
  const [limit, uploadLimit] = [limitBody(MAX_BODY_BYTES), limitBody(MAX_UPLOAD_BYTES)];
  app.use((c, next) => (UPLOADS.has(`${c.req.method} ${c.req.path}`) ? uploadLimit : limit)(c, next));
  app.onError(toProblem);
  app.route('/', createHealthRoutes(options));
  app.route('/webhooks/telegram', createTelegramRoutes(options));
  app.route('/webhooks/sources', createSourceWebhookRoutes(options));
  app.route('/v1/session', createSessionRoutes(options));
  app.route('/v1/chat', createChatRoutes(options));
  app.route('/v1/conversations', createConversationRoutes(options));
  app.route('/v1/charts', createChartRoutes(options));
  app.route('/v1/metrics', createMetricsRoutes(options));
  app.route('/v1/products', createProductRoutes(options));
  app.route('/v1/imports', createUploadRoutes(options));
  app.route('/v1/imports', createImportRoutes(options));
  app.route('/v1/imports', createImportChangeRoutes(options));
  app.route('/v1/sources', createSourceRoutes(options));
  app.route('/v1/oauth', createOAuthRoutes(options));
  app.notFound((c) => toProblem(new AiraError('not_found', 'no such route'), c));
  return app;
}

function limitBody(maxSize: number): MiddlewareHandler {
  return bodyLimit({
    maxSize,
    onError: () => {
      throw new AiraError('file_too_large', 'the body is larger than the limit');
    },
  });
}
