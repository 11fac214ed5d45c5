import { defineConfig } from 'oxlint';

/**
 * The house rules. The import directions of ARCHITECTURE.md are the `rooms` below: each room names
 * what it may not import, by sub-path (`#bots/*`) and by relative path inside core.
 */
const inCore = (...rooms: string[]): string[] =>
  rooms.flatMap((room) => [`#core/${room}/**`, `**/core/${room}/**`, `../${room}/**`, `../../${room}/**`]);
const outside = (...rooms: string[]): string[] => rooms.flatMap((room) => [`#${room}/**`, `**/${room}/**`]);

const modelPackages = ['ai', 'ai/**', '@ai-sdk/**'];
const databasePackages = ['drizzle-orm', 'drizzle-orm/**', 'pg', '@neondatabase/**', '@electric-sql/**'];
const chatPackages = ['telegraf', 'telegraf/**', 'botbuilder', 'botbuilder-core', 'whatsapp-web.js'];
const nodeBuiltins = ['node:*'];
const doors = outside('bots', 'ingestion', 'api', 'dashboard');

const room = (files: string[], ...banned: string[][]) => ({
  files,
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: [{ group: banned.flat(), message: 'See "Import direction" in ARCHITECTURE.md.' }] },
    ] as ['error', object],
  },
});

export default defineConfig({
  plugins: ['typescript', 'unicorn', 'oxc', 'import', 'node', 'promise', 'vitest'],
  categories: { correctness: 'error', suspicious: 'error' },
  ignorePatterns: ['core/db/migrations', '.wrangler', 'node_modules'],
  rules: {
    'max-lines': ['error', { max: 300 }],
    'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
    'import/no-cycle': 'error',
    'import/no-default-export': 'error',
    'node/no-process-env': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/explicit-module-boundary-types': 'error',
    'no-console': 'error',
    'no-shadow': 'off',
    'no-underscore-dangle': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'no-await-in-loop': 'off',
    'import/no-unassigned-import': 'off',
    'promise/always-return': 'off',
    'import/no-named-as-default-member': 'off',
  },
  overrides: [
    room(
      ['core/*.ts', 'core/charts/**'],
      doors,
      inCore('db', 'kv', 'events', 'metrics', 'accounts', 'agent', 'insights', 'conversation'),
      modelPackages,
      databasePackages,
      chatPackages,
      nodeBuiltins,
    ),
    room(
      ['core/db/**'],
      doors,
      inCore('kv', 'events', 'metrics', 'accounts', 'agent', 'insights', 'conversation'),
      modelPackages,
      chatPackages,
    ),
    room(
      ['core/kv/**'],
      doors,
      inCore('db', 'events', 'metrics', 'accounts', 'agent', 'insights', 'conversation'),
      modelPackages,
      databasePackages,
      chatPackages,
      nodeBuiltins,
    ),
    room(
      ['core/events/**'],
      doors,
      inCore('metrics', 'accounts', 'agent', 'insights', 'conversation'),
      modelPackages,
      chatPackages,
      nodeBuiltins,
    ),
    room(
      ['core/metrics/**'],
      doors,
      inCore('accounts', 'agent', 'insights', 'conversation'),
      modelPackages,
      chatPackages,
      nodeBuiltins,
    ),
    room(
      ['core/accounts/**'],
      doors,
      inCore('metrics', 'agent', 'insights', 'conversation'),
      modelPackages,
      chatPackages,
      nodeBuiltins,
    ),
    room(
      ['core/agent/**'],
      doors,
      inCore('insights', 'conversation'),
      databasePackages,
      chatPackages,
      nodeBuiltins,
    ),
    room(['core/conversation/**'], doors, modelPackages, chatPackages, nodeBuiltins),
    room(
      ['bots/**'],
      outside('ingestion', 'api', 'dashboard'),
      modelPackages,
      databasePackages,
      nodeBuiltins,
    ),
    room(
      ['ingestion/**'],
      outside('bots', 'api', 'dashboard'),
      inCore('agent', 'insights', 'conversation'),
      modelPackages,
      databasePackages,
      chatPackages,
      nodeBuiltins,
    ),
    room(
      ['ingestion/load/**', 'ingestion/pull/**'],
      outside('bots', 'api', 'dashboard'),
      inCore('agent', 'insights', 'conversation'),
      modelPackages,
      chatPackages,
      nodeBuiltins,
    ),
    room(['api/**'], outside('dashboard'), modelPackages, databasePackages, chatPackages, nodeBuiltins),
    room(
      ['api/{node,node-*,cli,env,services}.ts', 'api/commands/**'],
      outside('dashboard'),
      modelPackages,
      databasePackages,
      chatPackages,
    ),
    { files: ['core/db/schema/**'], rules: { 'typescript/explicit-module-boundary-types': 'off' } },
    { files: ['api/env.ts'], rules: { 'node/no-process-env': 'off' } },
    {
      files: ['api/worker.ts', '*.config.ts', 'tests/helpers/*.ts'],
      rules: { 'import/no-default-export': 'off' },
    },
    {
      files: ['tests/**'],
      rules: {
        'max-lines-per-function': 'off',
        'no-console': 'off',
        'node/no-process-env': 'off',
        'typescript/explicit-module-boundary-types': 'off',
      },
    },
  ],
});
