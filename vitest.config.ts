import { defineConfig } from 'vitest/config';

// En travel maskin skal ikke felle en test; ingen test måler tid.
const testTimeout = 60_000;

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], testTimeout } },
      { test: { name: 'content', include: ['tests/content/**/*.test.ts'], testTimeout } },
      {
        test: {
          name: 'element',
          include: ['tests/element/**/*.test.ts'],
          environment: 'jsdom',
          testTimeout,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/browser/globalSetup.ts',
          testTimeout,
          hookTimeout: testTimeout,
          fileParallelism: false,
        },
      },
    ],
  },
});
