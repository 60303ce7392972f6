/**
 * Texts that the platform itself gives to new tables, by LCID. `%` stands for the singular name of the table, `%s` for the plural.
 * A language without a text shows the one of the base language.
 */
import type { Labels } from '../../model/labels.ts';
import { KOREAN_STANDARD_LABELS } from '../standard-columns/korean.ts';

/** English to Korean, as the Korean user interface has them. */
const KOREAN: Readonly<Record<string, string>> = {
  'Created By': '만든 사람',
  'Created On': '만든 날짜',
  'Created By (Delegate)': '만든 사람(대리인)',
  'Import Sequence Number': '가져오기 시퀀스 번호',
  'Modified By': '수정한 사람',
  'Modified On': '수정한 날짜',
  'Modified By (Delegate)': '수정한 사람(대리인)',
  'Organization Id': '조직 ID',
  'Record Created On': '레코드를 만든 날짜',
  Owner: '담당자',
  'Owning Business Unit': '소유 사업부',
  'Owning Team': '소유 팀',
  'Owning User': '소유 사용자',
  Status: '상태',
  'Status Reason': '상태 설명',
  'Time Zone Rule Version Number': '표준 시간대 규칙 버전 번호',
  'UTC Conversion Time Zone Code': 'UTC 변환 표준 시간대 코드',
  'Version Number': '버전 번호',
  Currency: '통화',
  'Exchange Rate': '환율',
  Active: '활성',
  Inactive: '비활성',
  Yes: '예',
  No: '아니요',
  Name: '이름',
  Information: '정보',
  General: '일반',
  GENERAL: '일반',
  Header: '머리글',
  Details: '세부 정보',
  Footer: '바닥글',
  Summary: '요약',
  Timeline: '타임라인',
  Tab: '탭',
  Section: '섹션',
  '% (Base)': '%(기준)',
  'Active %s': '활성 %s',
  'Inactive %s': '비활성 %s',
  '% Advanced Find View': '% 고급 찾기 보기',
  '% Associated View': '% 관련 보기',
  'Quick Find Active %s': '활성 %s 빠른 찾기',
  '% Lookup View': '% 조회 보기',
  'My %s': '내 %s',
  'Active %s owned by me': '내가 담당하는 활성 %s',
  'All active %s': '모든 활성 %s',
  '%s': '%s',
  'A form for this entity.': '이 테이블의 양식입니다.',
  'A card form for this entity.': '이 테이블의 카드 양식입니다.',
};

const TEXTS: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  1042: { ...KOREAN_STANDARD_LABELS, ...KOREAN },
};

/** English in all its countries: the low ten bits of an LCID are the language. */
export function isEnglish(language: number): boolean {
  return (language & 0x3ff) === 0x09;
}

/** A text of the platform in the languages that have one, with the names of a table in it. The base language always has one. */
export function platformText(
  english: string,
  languages: readonly [number, ...number[]],
  names: { readonly singular: Labels; readonly plural: Labels } = { singular: {}, plural: {} },
): Labels {
  const [base] = languages;
  return Object.fromEntries(
    languages.flatMap((language) => {
      const known = isEnglish(language) ? english : TEXTS[language]?.[english];
      const text = known ?? (language === base ? english : undefined);
      if (text === undefined) return [];
      const name = (labels: Labels): string => labels[String(language)] ?? labels[String(base)] ?? '';
      const whole = text.replace(/%s?/, (mark) => name(mark === '%s' ? names.plural : names.singular));
      return [[String(language), whole] as const];
    }),
  );
}
