import fc from 'fast-check';

/** One seed for every property, so that a run can be repeated; FAST_CHECK_SEED tries others. */
fc.configureGlobal({ seed: Number(process.env['FAST_CHECK_SEED'] ?? 20261122) });
