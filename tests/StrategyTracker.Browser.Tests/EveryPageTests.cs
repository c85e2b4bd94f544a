using StrategyTracker.Browser.Tests.Support;

namespace StrategyTracker.Browser.Tests;

/// <summary>Every page of the example municipality, for those who meet it: it can be read by everyone, and fits a phone.</summary>
public sealed class EveryPageTests(SharedApp shared) : Journey(shared)
{
    private const string Programme = "/styrdokument/program-digital-utveckling-2024";
    private const string Plan = "/styrdokument/handlingsplan-digital-utveckling-2024";
    private const string Activity = "/aktiviteter/digital-vardagshjalp";
    private const string Cycle = "/uppfoljning/uppfoljning-2026";

    private static readonly Dictionary<string, string[]> pages = new()
    {
        [""] =
        [
            "/", "/konto/logga-in", "/konto/saknar-behorighet", "/finns/inte",
            "/styrdokument", "/styrdokument?visa=lista", Programme, "/styrdokument/vasteras-e-policy-2012", "/styrdokument/umea-ikt-strategi-2006",
            "/roda-traden/malomrade/datadrivna-staden", "/roda-traden/organ/aldrenamnden", "/roda-traden/aktivitet/digital-vardagshjalp",
            $"{Plan}/tidslinje", $"{Plan}/tidslinje?ar=2026", "/bidrag", "/bidrag?mot=Goals", $"{Plan}/bokslut", $"{Plan}/bokslut?rad=Completed", "/aktiviteter", "/aktiviteter?tid=Behind", Activity,
            "/organ", "/organ/aldrenamnden", "/dokumenttyper", "/rapporter", "/rapporter/uppfoljning-2025", "/nyckeltal", "/rapporter/uppfoljning-2025/kostnad-och-nytta",
            "/rapporter/uppfoljning-2025/sammanfattning", "/rapporter/uppfoljning-2025/bild", "/rapporter/uppfoljning-2025/bild?sprak=en",
            "/rapporter/uppfoljning-2025/malomrade/datadrivna-staden", "/rapporter/uppfoljning-2025/mal/mal-chefer-leder-forandring", "/rapporter/uppfoljning-2025/organ/aldrenamnden",
            "/rapporter/uppfoljning-2025/rader?grupp=Late", "/oppna-data", "/tillganglighet",
            "/avsteg", "/sok", "/sok?q=data", "/styrdokument/karta", "/styrdokument/galler", "/styrdokument/galler?organ=aldrenamnden", "/styrdokument?dag=2021-01-01",
        ],
        ["lasare"] = ["/", "/konto", Programme, Activity, "/redovisa/uppfoljning-2025/aldrenamnden"],
        ["samordnare-aldre"] = ["/", "/redovisa", "/redovisa/uppfoljning-2026/aldrenamnden", "/redovisa/uppfoljning-2026/aldrenamnden?visa=inlamning",
            "/sjalvskattning", "/sjalvskattning/sjalvskattning-2026/organ-aldrenamnden", "/sjalvskattning/sjalvskattning-2026"],
        ["samordnare-teknik-bygg"] = ["/", "/redovisa"],
        ["vd-energi"] = ["/", "/redovisa/uppfoljning-2026/exempelstads-energi-ab"],
        ["strateg"] =
        [
            "/", Programme, $"{Programme}/andra", $"{Programme}/malomraden", $"{Programme}/ny-utgava", "/styrdokument/nytt", "/import/foresla", "/styrdokument/aktualitet",
            $"{Programme}/utgava/1.0/beslut", $"{Programme}/utgava/1.0/ratta", "/avsteg/nytt", "/avsteg/avsteg-energi-dokument/andra",
            $"{Plan}/tabell", $"{Plan}/las-in", $"{Plan}/tabell?samla=Owner", $"{Plan}/granska", Activity, "/aktiviteter/ny", $"{Activity}/andra", $"{Activity}/lamnar", "/aktiviteter/digital-vardagshjalp/status",
            "/uppfoljning/ansvar", "/organ/kultur-och-fritidsnamnden/funktioner", "/organ/nytt", "/organ/flera", "/organ/aldrenamnden/andra", "/organ/aldrenamnden/omorganisera", "/bidrag/fraga?malomrade=datadrivna-staden&organ=aldrenamnden", "/dokumenttyper/ny", "/dokumenttyper/program/andra",
            "/uppfoljning/forval", "/sjalvskattning/sjalvskattning-2026?visa=fragor", "/sjalvskattning/e-tjanster-2025/rapport", "/sjalvskattning/ny?fran=e-tjanster-2026", "/sjalvskattning/fragor/sjalvskattning-digitalisering",
            "/sjalvskattning/objekt", "/sjalvskattning/skalor/osteraker-mognadsniva-e-tjanst", "/sjalvskattning/forslag",
            "/uppfoljning", "/uppfoljning/ny", Cycle, $"{Cycle}/andra", $"{Cycle}/bedomning", $"{Cycle}/lasning", $"{Cycle}/rapport", "/rapporter/uppfoljning-2026",
            "/nyckeltal/fil", "/nyckeltal/nytt", "/nyckeltal/samtal-till-kontaktcenter/andra", "/nyckeltal/varden",
        ],
        ["administrator"] =
        [
            "/", "/administration", "/administration/konton", "/administration/konton/nytt", "/administration/installning",
            "/administration/handelser", "/administration/handelser/1", "/import",
        ],
    };

    public static TheoryData<string, string> Pages
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var (account, address) in pages.SelectMany(p => p.Value, (p, address) => (p.Key, address)))
            {
                rows.Add(account, address);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_can_be_read_by_everyone_and_fits_a_phone(string account, string address)
    {
        await OpenAsync(account);
        await GoAsync(address);

        await PageShouldBeAccessibleAsync();
        await PageShouldFitAPhoneAsync();
    }

    [Theory]
    [InlineData("", "/")]
    [InlineData("", Programme)]
    [InlineData("", "/bidrag")]
    [InlineData("samordnare-aldre", "/redovisa/uppfoljning-2026/aldrenamnden")]
    [InlineData("strateg", "/")]
    [InlineData("strateg", $"{Cycle}/bedomning")]
    [InlineData("administrator", "/administration/konton/nytt")]
    public async Task Page_can_be_read_in_the_dark_and_in_English(string account, string address)
    {
        await OpenAsync(account, options => (options.ColorScheme, options.Locale) = (ColorScheme.Dark, "en-GB"));
        await GoAsync(address);

        (await Page.Locator("html").GetAttributeAsync("lang")).ShouldBe("en");
        await PageShouldBeAccessibleAsync();
    }
}
