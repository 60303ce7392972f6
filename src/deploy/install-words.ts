/** Words of INSTALL.md that depend on what is in a build; its sentences stand in `templates/install/`. */
import type { GuideLanguage } from '../format/languages.ts';
import type { Trigger } from './install-flows.ts';
import type { NeedKind } from './install-needs.ts';

export interface InstallWords {
  /** What starts a flow. */
  readonly triggers: Readonly<Record<Trigger, string>>;
  readonly component: (kind: NeedKind) => string;
  readonly customConnector: (name: string) => string;
}

/** As the Korean documentation of the platform calls them. */
const KOREAN_COMPONENTS: Readonly<Record<NeedKind, string>> = {
  component: '구성 요소',
  table: '테이블',
  column: '열',
  flow: '흐름',
  'custom connector': '사용자 지정 커넥터',
  'connection reference': '연결 참조',
  'environment variable': '환경 변수',
  setting: '설정',
};

export const INSTALL_WORDS: Readonly<Record<GuideLanguage, InstallWords>> = {
  en: {
    triggers: {
      nothing: 'nothing',
      schedule: 'a schedule',
      event: 'an event of a connector',
      http: 'an HTTP request',
      hand: 'hand',
      caller: 'another flow or app',
    },
    component: (kind) => kind,
    customConnector: (name) => `${name} (custom connector)`,
  },
  ko: {
    triggers: {
      nothing: '없음',
      schedule: '일정',
      event: '커넥터 이벤트',
      http: 'HTTP 요청',
      hand: '수동',
      caller: '다른 흐름 또는 앱',
    },
    component: (kind) => KOREAN_COMPONENTS[kind],
    customConnector: (name) => `${name}(사용자 지정 커넥터)`,
  },
};
