import { alunamConnector } from '../connectors/alunam/source.ts';
import { loyverseConnector } from '../connectors/loyverse/source.ts';
import { mokaConnector } from '../connectors/moka/source.ts';
import { shopifyConnector } from '../connectors/shopify/source.ts';
import type { Connector } from './connector.ts';

/** Every source that AIRA can pull from. A new connector is registered here and nowhere else. */
const CONNECTORS: readonly Connector[] = [
  alunamConnector,
  mokaConnector,
  loyverseConnector,
  shopifyConnector,
];

export function findConnector(kind: string): Connector | null {
  return CONNECTORS.find((connector) => connector.kind === kind) ?? null;
}

export function listConnectorKinds(): string[] {
  return CONNECTORS.map((connector) => connector.kind);
}
