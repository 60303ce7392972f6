/**
 * Names that people expect of a language like this one and that it lacks, with what there is instead. The first ones of each row were found in
 * flows that did not work, or are what people bring along from other languages.
 */
const ROWS: readonly (readonly [names: string, advice: string])[] = [
  [
    'filter where',
    "Filter in a step of its own, 'Filter array' (in YAML `filter:` with `where:`), and use its body.",
  ],
  ['map', "Make the list in a step of its own, 'Select' (in YAML `select:` with `from:`), and use its body."],
  [
    'reduce sum aggregate avg average',
    'Add up in a loop with a variable (`increment:`). To add two numbers, write add(a, b).',
  ],
  ['any some exists every all', "Filter in a step 'Filter array' and look at length(body('…'))."],
  ['current currentItem this each it', "Write item(), or items('…') with the name of the loop."],
  ['switch case', "Write if(condition, a, if(condition, b, c)), or use a step 'Switch'."],
  ['ifelse iif ifs cond', 'Write if(condition, a, b).'],
  ['now today getDate currentDateTime currentTime', 'Write utcNow(), or startOfDay(utcNow()) for the day.'],
  ['year month', "Write int(formatDateTime(x, 'yyyy')), or 'MM' for the month."],
  ['day', 'Write dayOfMonth(x), dayOfWeek(x) or dayOfYear(x).'],
  ['hour minute second', "Write int(formatDateTime(x, 'HH')), or 'mm' for minutes, 'ss' for seconds."],
  [
    'weekday dayName monthName',
    "Write formatDateTime(x, 'dddd'), or 'MMMM' for the month; dayOfWeek(x) is a number.",
  ],
  ['addMonths addYears addWeeks', "Write addToTime(x, 1, 'Month'), with 'Year' or 'Week' as the unit."],
  ['dateAdd', "Write addToTime(x, 1, 'Day')."],
  [
    'dateDiff datediff timeDiff',
    'Write dateDifference(a, b), or div(sub(ticks(b), ticks(a)), 864000000000) for days.',
  ],
  ['len count size', 'Write length(x).'],
  ['round', "Write float(formatNumber(x, '0.00')), or int(formatNumber(x, '0')) for a whole number."],
  ['floor trunc truncate', "Write int(first(split(string(x), '.'))) for numbers that are not negative."],
  ['ceil ceiling', "Write add(int(first(split(string(x), '.'))), 1) for numbers that are not whole."],
  ['abs', 'Write if(less(x, 0), mul(x, -1), x).'],
  [
    'format',
    "Write formatDateTime(x, 'yyyy-MM-dd') or formatNumber(x, '0.00'). Texts are put together with concat(a, b).",
  ],
  ['lower lcase lowercase toLowerCase', 'Write toLower(x).'],
  ['upper ucase uppercase toUpperCase', 'Write toUpper(x).'],
  ['capitalize proper titleCase toTitleCase', 'Write concat(toUpper(take(x, 1)), toLower(substring(x, 1))).'],
  [
    'padLeft padStart lpad',
    "Write formatNumber(x, '0000') for a number, substring(concat('0000', x), length(x)) for a text.",
  ],
  ['padRight padEnd rpad', "Write substring(concat(x, '    '), 0, 4)."],
  ['left', 'Write take(x, 3).'],
  ['right', 'Write substring(x, sub(length(x), 3)), or slice(x, -3).'],
  ['mid substr', 'Write substring(x, 0, 3): begin and length.'],
  ['trimStart trimEnd ltrim rtrim', 'Write trim(x), which takes white space from both ends.'],
  ['replaceAll', 'Write replace(x, a, b): it replaces every a.'],
  [
    'regex regexMatch match matches isMatch',
    'There are no patterns. Write startsWith, endsWith, contains, indexOf or split.',
  ],
  ['char chr newline', "Write decodeUriComponent('%0A') for a line end."],
  ['isNull isEmpty isBlank isNullOrEmpty', 'Write empty(x), or equals(x, null).'],
  ['ifNull isNullThen nvl default', 'Write coalesce(x, other).'],
  ['isNumber isNumeric', 'Write isInt(x) or isFloat(x), which take texts.'],
  ['notEquals notEqual ne neq isNotEqual', 'Write not(equals(a, b)).'],
  ['eq equal isEqual', 'Write equals(a, b).'],
  ['gt greaterThan', 'Write greater(a, b).'],
  ['ge gte greaterThanOrEqual greaterOrEqual', 'Write greaterOrEquals(a, b).'],
  ['lt lessThan', 'Write less(a, b).'],
  ['le lte lessThanOrEqual lessOrEqual', 'Write lessOrEquals(a, b).'],
  ['between', 'Write and(greaterOrEquals(x, a), lessOrEquals(x, b)).'],
  ['includes has in containsAny', 'Write contains(x, y).'],
  ['plus', 'Write add(a, b).'],
  ['subtract minus', 'Write sub(a, b).'],
  ['multiply times product', 'Write mul(a, b).'],
  ['divide', 'Write div(a, b).'],
  ['modulo remainder', 'Write mod(a, b).'],
  ['toString str text', 'Write string(x).'],
  [
    'toInt integer toInteger parseInt number toNumber',
    'Write int(x) for a whole number, float(x) for any other.',
  ],
  ['parseFloat double toFloat real', 'Write float(x).'],
  ['toBool boolean parseBool', 'Write bool(x).'],
  ['toJson parseJson jsonParse fromJson', 'Write json(x).'],
  ['stringify jsonStringify', 'Write string(x).'],
  ['toXml parseXml', 'Write xml(x).'],
  ['concatenate', 'Write concat(a, b).'],
  ['distinct unique', 'Write union(x, x).'],
  ['orderBy sortBy', "Write sort(x, 'name of a property')."],
  ['append push addItem', 'Write union(x, createArray(y)), which leaves out items that stand there twice.'],
  ['list toArray', 'Write createArray(a, b), or array(x) for one item.'],
  ['object createObject toObject', "Write json('{}') and add to it with setProperty(x, 'name', value)."],
  ['merge assign', 'Write union(a, b).'],
  ['get getItem elementAt nth at', "Write x[0] for an item, x?['name'] for a member."],
  ['keys values entries', 'An object cannot be listed. Read its members by their names.'],
  ['newGuid uuid', 'Write guid().'],
  ['random randBetween', 'Write rand(1, 101), which gives 1 to 100.'],
  ['urlEncode encodeUri encodeUrl escape', 'Write encodeUriComponent(x).'],
  ['urlDecode decodeUri decodeUrl unescape', 'Write decodeUriComponent(x).'],
  ['base64Encode toBase64', 'Write base64(x).'],
  ['base64Decode fromBase64', 'Write base64ToString(x).'],
  ['var', "Write variables('…') with the name of the variable."],
  [
    'env environment environmentVariable environmentVariables param',
    "Write parameters('…'), for an environment variable with its title and its schema name: parameters('Title (schema_name)').",
  ],
  ['true false null', 'Write it without parentheses.'],
  ['agentParameters', 'Only agent workflows of Logic Apps have it.'],
  ['throw error raise', "Use a step 'Terminate' (in YAML `terminate: Failed`)."],
];

let advice: ReadonlyMap<string, string> | undefined;

/** Names with their advice, in lower case. */
export function allAdvice(): ReadonlyMap<string, string> {
  advice ??= new Map(
    ROWS.flatMap(([names, text]) => names.split(' ').map((name) => [name.toLowerCase(), text] as const)),
  );
  return advice;
}

export function adviceFor(name: string): string | undefined {
  return allAdvice().get(name.toLowerCase());
}
