/** What every kind of authentication says of itself: the settings that it takes, and the connection parameters made of them. */
import type { JsonObject } from '../../source/json-value.ts';
import type { Place } from '../../source/place.ts';
import type { ConnectorSpec } from '../../spec/connector-schema.ts';

export type Auth = ConnectorSpec['auth'];

/** Settings that are a text or an environment variable. */
export type TextSetting = 'clientId' | 'tenant' | 'resource' | 'authorizationUrl' | 'tokenUrl' | 'refreshUrl';

/** The connector that signs in. */
export interface Owner {
  readonly id: string;
  readonly logicalName: string;
  /** Its `auth`. */
  readonly place: Place;
}

/** The text of a setting; one that is missing is reported. */
export type Values = (name: TextSetting) => string;

export interface AuthKind {
  /** Everything else belongs to another kind. */
  readonly settings: readonly (keyof Auth)[];
  readonly parameters: (auth: Auth, owner: Omit<Owner, 'place'>, values: Values) => JsonObject;
}
