/** A rule looks at one connector and says what it finds. */
import type { Report } from '../../diagnostics/diagnostic.ts';
import type { ConnectorView } from '../view.ts';

export type ConnectorRule = (connector: ConnectorView, report: Report) => void;
