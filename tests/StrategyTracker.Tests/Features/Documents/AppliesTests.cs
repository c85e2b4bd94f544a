using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Features.Documents.Applying;

namespace StrategyTracker.Tests.Features.Documents;

public sealed class AppliesTests : DataTest
{
    private readonly Body council = An.Body("Kommunfullmäktige", BodyKind.Council);
    private readonly Body care = An.Committee();
    private readonly Body roads = An.Committee("Tekniska nämnden");
    private readonly Body town = An.Body("Exempelstad", BodyKind.Municipality);
    private readonly Body office = An.Body("Avdelningen", BodyKind.Administration);
    private readonly DocumentType type = An.Type("Policy");

    protected override async Task ArrangeAsync()
    {
        foreach (var body in new[] { council, care, roads })
        {
            body.PlaceUnder(town, new Dictionary<Guid, Guid?>());
        }

        office.PlaceUnder(care, new Dictionary<Guid, Guid?>());
        var responsible = type.Document("ansvar", "Ansvarspolicy");
        var draft = responsible.Draft();
        draft.AddClause("namnden", ClauseKind.Responsibility, null).Write(ClauseKind.Responsibility, "2", "Nämndens ansvar", "Svarar.", care.Id, null, null);
        responsible.Adopt(draft, new Decision(DecisionOutcome.Adopted, council.Id, Today, "1", null, null), council, type, Today);
        await SaveAsync(town, council, care, roads, office, type, responsible, For("bolag", "Kommunens bolag"), For("alla", null), For("namnder", "Alla nämnder"), For("vagar", "Tekniska nämnden"));
    }

    [Fact]
    public async Task A_coordinator_meets_what_applies_to_the_own_committee_the_nearest_first()
    {
        var view = (await As<AppliesQueries>(Actors.Coordinator(care)).GetAsync(null, Cancel))!;

        view.Body!.Name.ShouldBe("Äldrenämnden");
        view.Lines.Select(l => (l.Document.Key, l.Reach)).ShouldBe([("ansvar", Reach.Named), ("namnder", Reach.Kind), ("alla", Reach.Everyone)]);
        view.Lines[0].Clauses.Single().Name.ShouldBe("2 Nämndens ansvar");
        view.Others.ShouldBe(2);
        view.Choices[0].Key.ShouldBe(care.Key);
    }

    [Fact]
    public async Task Who_reports_for_a_committee_and_its_administration_meets_the_committee() =>
        (await As<AppliesQueries>(Actors.Coordinator(office, care)).GetAsync(null, Cancel))!.Body!.Key.ShouldBe(care.Key);

    [Fact]
    public async Task Anybody_asks_for_any_body_and_a_visitor_chooses_first()
    {
        (await As<AppliesQueries>(Actor.Anonymous).GetAsync(null, Cancel))!.ShouldSatisfyAllConditions(v => v.Body.ShouldBeNull(), v => v.Choices.Count.ShouldBe(4));
        (await As<AppliesQueries>(Actor.Anonymous).GetAsync(roads.Key, Cancel))!.Lines.Select(l => l.Document.Key).ShouldBe(["vagar", "namnder", "alla", "ansvar"]);
        (await As<AppliesQueries>(Actor.Anonymous).GetAsync("finns-inte", Cancel)).ShouldBeNull();
    }

    private GoverningDocument For(string key, string? appliesTo)
    {
        var document = type.Document(key);
        var draft = document.Draft();
        draft.Describe(null, null, appliesTo, null);
        document.Adopt(draft, new Decision(DecisionOutcome.Adopted, council.Id, Today, "1", null, null), council, type, Today);
        return document;
    }
}
