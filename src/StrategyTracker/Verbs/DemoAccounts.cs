using StrategyTracker.Domain.Access;

namespace StrategyTracker.Verbs;

/// <summary>An account of the example municipality.</summary>
/// <param name="UserName">What it signs in as.</param>
/// <param name="FunctionName">The function that its holder acts in.</param>
/// <param name="Task">The key, after <c>DemoTask_</c> in <c>AccountTexts</c>, of what its holder would do here; none where sign-in does not offer it.</param>
/// <param name="Role">Its role …</param>
/// <param name="Bodies">… on these bodies.</param>
public sealed record DemoAccountPlan(string UserName, string FunctionName, string? Task, Role Role, params IReadOnlyList<string> Bodies)
{
    /// <summary>The functions, by their keys, that its holder holds or held.</summary>
    public IReadOnlyList<(string Function, DateOnly From, DateOnly? To)> Holds { get; init; } = [];
}

/// <summary>The accounts of the example municipality, in the order in which sign-in offers them. They exist only where everything is invented.</summary>
public static class DemoAccounts
{
    /// <summary>The same for all of them, and no secret.</summary>
    public const string Password = "exempelstad-demo";

    public static readonly IReadOnlyList<DemoAccountPlan> OfExample =
    [
        new("strateg", "Digitaliseringsstrateg, stadsledningskontoret", "Strategist", Role.Strategist),
        new("samordnare-aldre", "Nämndsamordnare, vård- och omsorgsförvaltningen", "Coordinator", Role.Coordinator, "aldrenamnden"),
        new("samordnare-teknik-bygg", "Verksamhetsutvecklare, samhällsbyggnad", "CoordinatorOfTwo", Role.Coordinator, "tekniska-namnden", "byggnadsnamnden"),
        new("chef-aldre", "Förvaltningschef, vård- och omsorgsförvaltningen", "Approver", Role.Approver, "aldrenamnden"),
        new("chef-teknik", "Teknisk chef", "Approver", Role.Approver, "tekniska-namnden"),
        new("vd-energi", "Vd, Exempelstads Energi AB", "ApproverWithReport", Role.Approver, "exempelstads-energi-ab"),
        new("lasare", "Utredare, stadsledningskontoret", "Reader", Role.Reader),
        new("administrator", "Systemförvaltare", "Administrator", Role.Administrator),
    ];

    /// <summary>Those who hold the functions of the other bodies: they can be reached and answer, and sign-in does not offer them.</summary>
    public static readonly IReadOnlyList<DemoAccountPlan> HoldersOfExample =
    [
        Holder("controller-sk", "Controller, stadsledningskontoret", "kommunstyrelsen-samordnare", "stadsledningskontoret-samordnare"),
        Holder("stadsdirektor", "Stadsdirektör", "kommunstyrelsen-chef", "stadsledningskontoret-chef"),
        Holder("utvecklingschef-utbildning", "Utvecklingschef, utbildningsförvaltningen", "barn-och-utbildningsnamnden-samordnare"),
        Holder("utbildningschef", "Utbildningschef", "barn-och-utbildningsnamnden-chef"),
        Holder("samordnare-social", "Nämndsamordnare, socialförvaltningen", "individ-och-familjenamnden-samordnare"),
        Holder("socialchef", "Socialchef", "individ-och-familjenamnden-chef"),
        Holder("samordnare-kultur", "Nämndsamordnare, kultur- och fritidsförvaltningen", "kultur-och-fritidsnamnden-samordnare"),
        Holder("samhallsbyggnadschef", "Samhällsbyggnadschef", "byggnadsnamnden-chef"),
        Holder("samordnare-miljo", "Nämndsamordnare, miljöförvaltningen", "miljo-och-halsoskyddsnamnden-samordnare"),
        Holder("miljochef", "Miljöchef", "miljo-och-halsoskyddsnamnden-chef"),
        Holder("utvecklare-service", "Verksamhetsutvecklare, serviceförvaltningen", "servicenamnden-samordnare"),
        Holder("servicechef", "Servicechef", "servicenamnden-chef"),
        Holder("utvecklare-fastigheter", "Verksamhetsutvecklare, Exempelstads Fastigheter AB", "exempelstads-fastigheter-ab-samordnare"),
        Holder("vd-fastigheter", "Vd, Exempelstads Fastigheter AB", "exempelstads-fastigheter-ab-vd"),
        Holder("utvecklare-energi", "Verksamhetsutvecklare, Exempelstads Energi AB", "exempelstads-energi-ab-samordnare"),
        Holder("vd-stadshus", "Vd, Exempelstads Stadshus AB", "exempelstads-stadshus-ab-vd"),
        new("samordnare-fritid", "Tidigare nämndsamordnare, fritidsförvaltningen", null, Role.Reader)
        {
            Holds = [("fritidsnamnden-samordnare", new(2023, 1, 1), new(2025, 12, 31)), ("kultur-och-fritidsnamnden-samordnare", new(2026, 1, 1), new(2026, 5, 31))],
        },
    ];

    /// <summary>The accounts of a generated municipality: some of each role are offered, and the rest are coordinators and approvers, body by body.</summary>
    public static IReadOnlyList<DemoAccountPlan> OfGenerated(IReadOnlyList<string> bodies, int count)
    {
        List<DemoAccountPlan> accounts =
        [
            new("strateg", "Utvecklingsstrateg, stadsledningskontoret", "Strategist", Role.Strategist),
            new("samordnare", "Samordnare", "CoordinatorOfTwo", Role.Coordinator, bodies[5], bodies[4]),
            new("chef", "Förvaltningschef", "ApproverWithReport", Role.Approver, bodies[3]),
            new("lasare", "Utredare, stadsledningskontoret", "Reader", Role.Reader),
            new("administrator", "Systemförvaltare", "Administrator", Role.Administrator),
        ];
        for (var i = 0; accounts.Count < count; i++)
        {
            var body = bodies[i / 2 % bodies.Count];
            accounts.Add(i % 2 == 0
                ? new($"samordnare-{i + 1}", $"Samordnare {i + 1}", null, Role.Coordinator, body)
                : new($"chef-{i + 1}", $"Chef {i + 1}", null, Role.Approver, body));
        }

        return accounts;
    }

    private static DemoAccountPlan Holder(string userName, string functionName, params IReadOnlyList<string> functions) =>
        new(userName, functionName, null, Role.Reader) { Holds = [.. functions.Select(f => (f, new DateOnly(2026, 6, 1), (DateOnly?)null))] };
}
