using StrategyTracker.Domain.Access;

namespace StrategyTracker.Verbs;

/// <summary>An account of the example municipality.</summary>
/// <param name="UserName">What it signs in as.</param>
/// <param name="FunctionName">The function that its holder acts in.</param>
/// <param name="Task">The key, after <c>DemoTask_</c> in <c>AccountTexts</c>, of what its holder would do here; none where sign-in does not offer it.</param>
/// <param name="Role">Its role …</param>
/// <param name="Bodies">… on these bodies.</param>
public sealed record DemoAccountPlan(string UserName, string FunctionName, string? Task, Role Role, params IReadOnlyList<string> Bodies);

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
}
