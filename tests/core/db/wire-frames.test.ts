import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFrameReader, type WireEvent } from '#core/db/wire-frames.ts';

const message = (type: string, body: Uint8Array): Buffer => {
  const head = Buffer.alloc(5);
  head.write(type, 0, 'latin1');
  head.writeInt32BE(4 + body.length, 1);
  return Buffer.concat([head, body]);
};
const startup = (code: number): Buffer => {
  const buffer = Buffer.alloc(8);
  buffer.writeInt32BE(8, 0);
  buffer.writeInt32BE(code, 4);
  return buffer;
};
const PROTOCOL_3 = 196_608;

describe('the frame reader', () => {
  describe('works', () => {
    it('reads the same messages however the bytes are cut', () => {
      const messages = fc.array(
        fc.tuple(fc.constantFrom('P', 'B', 'D', 'E', 'S', 'Q', 'H'), fc.uint8Array({ maxLength: 300 })),
        { maxLength: 20 },
      );
      fc.assert(
        fc.property(messages, fc.array(fc.integer({ min: 1, max: 97 }), { minLength: 1 }), (parts, cuts) => {
          const bytes = Buffer.concat([
            startup(PROTOCOL_3),
            ...parts.map(([type, body]) => message(type, body)),
          ]);
          const reader = createFrameReader();
          const events: WireEvent[] = [];
          for (let at = 0, turn = 0; at < bytes.length; turn += 1) {
            const size = cuts[turn % cuts.length] ?? 1;
            events.push(...reader.push(bytes.subarray(at, at + size)));
            at += size;
          }
          const read = events.flatMap((event) => (event.kind === 'batch' ? event.messages : []));
          const lastAnswered = parts.findLastIndex(([type]) => 'SQH'.includes(type));
          expect(events[0]).toEqual({ kind: 'startup' });
          expect(Buffer.concat(read)).toEqual(
            Buffer.concat(parts.slice(0, lastAnswered + 1).map(([type, body]) => message(type, body))),
          );
        }),
      );
    });
    it('refuses encryption first, then takes the startup', () => {
      const reader = createFrameReader();
      expect(reader.push(startup(80_877_103))).toEqual([{ kind: 'refuse-encryption' }]);
      expect(reader.push(startup(PROTOCOL_3))).toEqual([{ kind: 'startup' }]);
      expect(reader.push(message('X', new Uint8Array()))).toEqual([{ kind: 'terminate' }]);
    });
  });

  describe('fails well', () => {
    it.each([-1, 0, 3, 2_000_000_000])('refuses a message of length %d', (length) => {
      const bytes = Buffer.alloc(8);
      bytes.writeInt32BE(length, 0);
      expect(() => createFrameReader().push(bytes)).toThrow('out of range');
    });
  });
});
