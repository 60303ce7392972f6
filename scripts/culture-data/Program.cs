// Writes what .NET knows of cultures as a TypeScript module: each culture holds only what differs from its parent.
using System.Globalization;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

var compact = new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
var cultures = Cultures();
var all = new SortedDictionary<string, JsonObject>(StringComparer.Ordinal);
foreach (var culture in cultures.Values) Write(culture);
// Those that a flow uses unasked.
var lines = all.ToLookup(one => one.Key is "" or "en" or "en-US", one => $"{one.Key}\t{one.Value.ToJsonString(compact)}");
Console.OutputEncoding = new System.Text.UTF8Encoding(false);
Console.Write("/** Made by scripts/culture-data: a line for each culture, its name and what differs from its parent. */\n");
Console.Write($"export const COMMON_CULTURES = {Quoted(string.Join('\n', lines[true]))};\n");
Console.Write($"export const otherCultures = (): string => {Quoted(string.Join('\n', lines[false]))};\n");

// Those that .NET lists, and those that it knows by a number of Windows (zh-CN beside zh-Hans-CN) when it has data of their language.
Dictionary<string, CultureInfo> Cultures()
{
    var found = CultureInfo.GetCultures(CultureTypes.AllCultures).ToDictionary(one => one.Name);
    var languages = found.Keys.Select(name => name.Split('-')[0]).ToHashSet();
    for (var id = 1; id < 0x10000; id++)
    {
        try
        {
            var culture = CultureInfo.GetCultureInfo(id);
            if (languages.Contains(culture.Name.Split('-')[0]) && !culture.Name.Contains('_')) found.TryAdd(culture.Name, culture);
        }
        catch (CultureNotFoundException) { }
    }
    return found;
}

// A fact is written when it is neither that of the parent nor, for those of `Follows`, what follows from another one.
void Write(CultureInfo culture)
{
    if (all.ContainsKey(culture.Name)) return;
    var entry = new JsonObject();
    if (culture.Name.Length > 0)
    {
        Write(ParentOf(culture));
        entry["parent"] = ParentOf(culture).Name;
    }
    all[culture.Name] = entry;
    foreach (var (key, value) in Facts(culture))
    {
        if (!JsonNode.DeepEquals(value, Inherited(culture, key) ?? Follows(key, Facts(culture)))) entry[key] = value?.DeepClone();
    }
}

JsonNode? Inherited(CultureInfo culture, string key)
{
    if (culture.Name.Length == 0) return null;
    var parent = ParentOf(culture);
    return all[parent.Name][key] ?? Inherited(parent, key);
}

static JsonNode? Follows(string key, JsonObject facts) => key switch
{
    "genitiveMonths" => facts["months"],
    "shortGenitiveMonths" => facts["shortMonths"],
    "fullDateTime" => $"{facts["longDate"]} {facts["longTime"]}",
    "currencyDecimalSeparator" or "percentDecimalSeparator" => facts["decimalSeparator"],
    "currencyGroupSeparator" or "percentGroupSeparator" => facts["groupSeparator"],
    "currencyGroupSizes" or "percentGroupSizes" => facts["groupSizes"],
    "percentDigits" => facts["digits"],
    _ => null,
};

// The nearest parent that is written too.
CultureInfo ParentOf(CultureInfo culture)
{
    var parent = culture.Parent;
    while (!cultures.ContainsKey(parent.Name)) parent = parent.Parent;
    return parent;
}

static JsonObject Facts(CultureInfo culture)
{
    var facts = Numbers(culture.NumberFormat);
    foreach (var (key, value) in Dates(culture.DateTimeFormat)) facts[key] = value?.DeepClone();
    return facts;
}

static JsonObject Numbers(NumberFormatInfo n) => new()
{
    ["decimalSeparator"] = n.NumberDecimalSeparator,
    ["groupSeparator"] = n.NumberGroupSeparator,
    ["groupSizes"] = List(n.NumberGroupSizes),
    ["digits"] = n.NumberDecimalDigits,
    ["negativePattern"] = n.NumberNegativePattern,
    ["negativeSign"] = n.NegativeSign,
    ["positiveSign"] = n.PositiveSign,
    ["currencySymbol"] = n.CurrencySymbol,
    ["currencyDecimalSeparator"] = n.CurrencyDecimalSeparator,
    ["currencyGroupSeparator"] = n.CurrencyGroupSeparator,
    ["currencyGroupSizes"] = List(n.CurrencyGroupSizes),
    ["currencyDigits"] = n.CurrencyDecimalDigits,
    ["currencyPositivePattern"] = n.CurrencyPositivePattern,
    ["currencyNegativePattern"] = n.CurrencyNegativePattern,
    ["percentSymbol"] = n.PercentSymbol,
    ["percentDecimalSeparator"] = n.PercentDecimalSeparator,
    ["percentGroupSeparator"] = n.PercentGroupSeparator,
    ["percentGroupSizes"] = List(n.PercentGroupSizes),
    ["percentDigits"] = n.PercentDecimalDigits,
    ["percentPositivePattern"] = n.PercentPositivePattern,
    ["percentNegativePattern"] = n.PercentNegativePattern,
    ["perMilleSymbol"] = n.PerMilleSymbol,
    ["nan"] = n.NaNSymbol,
    ["positiveInfinity"] = n.PositiveInfinitySymbol,
    ["negativeInfinity"] = n.NegativeInfinitySymbol,
};

static JsonObject Dates(DateTimeFormatInfo d) => new()
{
    ["calendar"] = d.Calendar switch
    {
        ThaiBuddhistCalendar => "buddhist",
        PersianCalendar => "persian",
        UmAlQuraCalendar => "umalqura",
        _ => "gregorian",
    },
    // The 13th of a year is empty in every calendar here.
    ["months"] = List(d.MonthNames[..12]),
    ["genitiveMonths"] = List(d.MonthGenitiveNames[..12]),
    ["shortMonths"] = List(d.AbbreviatedMonthNames[..12]),
    ["shortGenitiveMonths"] = List(d.AbbreviatedMonthGenitiveNames[..12]),
    ["days"] = List(d.DayNames),
    ["shortDays"] = List(d.AbbreviatedDayNames),
    ["am"] = d.AMDesignator,
    ["pm"] = d.PMDesignator,
    ["dateSeparator"] = d.DateSeparator,
    ["timeSeparator"] = d.TimeSeparator,
    ["shortDate"] = d.ShortDatePattern,
    ["longDate"] = d.LongDatePattern,
    ["shortTime"] = d.ShortTimePattern,
    ["longTime"] = d.LongTimePattern,
    ["fullDateTime"] = d.FullDateTimePattern,
    ["monthDay"] = d.MonthDayPattern,
    ["yearMonth"] = d.YearMonthPattern,
    ["dateWords"] = List(Words(d, "DateWordToken")),
    // Behind hours, minutes and seconds; those of Chinese and Japanese are read in all cultures.
    ["timeSuffixes"] = List(new[] { "SEP_HourSuff", "SEP_MinuteSuff", "SEP_SecondSuff" }
        .SelectMany(type => Words(d, type)).Where(one => !"時时分秒".Contains(one)).ToArray()),
    // Read as if it were not there.
    ["skipsDateSeparator"] = Words(d, "IgnorableSymbol").Contains(d.DateSeparator.Trim()) && !Words(d, "SEP_Date").Contains(d.DateSeparator.Trim()),
    ["monthSuffix"] = MonthSuffix(d),
    ["era"] = d.GetEraName(1),
    ["shortEra"] = d.GetAbbreviatedEraName(1),
};

// .NET has lists of words that it skips in dates (`de`), and does not show them.
static string[] Words(DateTimeFormatInfo d, string type) =>
    Tokens(d).Where(one => one.Type.Contains(type)).Select(one => one.Text).OrderBy(one => one, StringComparer.Ordinal).ToArray();

static IEnumerable<(string Text, string Type)> Tokens(DateTimeFormatInfo d)
{
    const BindingFlags any = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public;
    DateTime.TryParse("March 1 2018", d, DateTimeStyles.None, out _);
    var table = (Array)typeof(DateTimeFormatInfo).GetField("_dtfiTokenHash", any)!.GetValue(d)!;
    foreach (var one in table)
    {
        if (one is null) continue;
        var text = (string)one.GetType().GetField("tokenString", any)!.GetValue(one)!;
        yield return (text, SeparatorAndWord(Convert.ToInt32(one.GetType().GetField("tokenType", any)!.GetValue(one))));
    }
}

// A token can be a word and a separator in one.
static string SeparatorAndWord(int type)
{
    var types = typeof(DateTimeFormatInfo).Assembly.GetType("System.TokenType")!;
    return $"{Enum.ToObject(types, type & 0xFF)} {Enum.ToObject(types, type & 0xFF00)}";
}

// What months have behind them in dates: `ren` of `martxoaren` beside `martxoa`.
static string MonthSuffix(DateTimeFormatInfo d)
{
    var names = d.MonthNames.Concat(d.MonthGenitiveNames).Concat(d.AbbreviatedMonthNames).Concat(d.AbbreviatedMonthGenitiveNames)
        .Concat(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames).Concat(CultureInfo.InvariantCulture.DateTimeFormat.AbbreviatedMonthNames)
        .Where(one => one.Length > 0).ToArray();
    var longer = Words(d, "MonthToken").FirstOrDefault(one => !names.Contains(one));
    return longer is null ? "" : longer[d.MonthNames.Where(one => one.Length > 0 && longer.StartsWith(one)).Max(one => one.Length)..];
}

static JsonArray List<T>(T[] items) => new(items.Select(one => (JsonNode?)JsonValue.Create(one)).ToArray());

// A string of JavaScript in single quotes.
static string Quoted(string text) => "'" + text.Replace("\\", "\\\\").Replace("'", "\\'").Replace("\n", "\\n").Replace("\t", "\\t") + "'";
