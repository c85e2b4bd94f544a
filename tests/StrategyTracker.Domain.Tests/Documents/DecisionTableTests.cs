using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.Tests.Documents;

/// <summary>Every verb of the minutes on an edition in every status: where it leads, or that it is refused.</summary>
public sealed class DecisionTableTests
{
    private const string Refused = "–";

    private static readonly DateOnly day = new(2026, 6, 15);

    /// <summary>The statuses in which an edition may stand, in the table's order.</summary>
    private static readonly EditionStatus[] columns =
    [
        EditionStatus.Draft, EditionStatus.Referral, EditionStatus.Proposed, EditionStatus.Adopted, EditionStatus.Superseded,
        EditionStatus.Repealed, EditionStatus.Completed, EditionStatus.Published, EditionStatus.Amended, EditionStatus.NotAdopted,
    ];

    public static TheoryData<DecisionOutcome, string[]> Table => new()
    {
        //                                    Draft       Referral    Proposed    Adopted       Superseded    Repealed    Completed    Published    Amended    NotAdopted
        { DecisionOutcome.Adopted,           ["Adopted",  "Adopted",  "Adopted",  "Adopted",    Refused,      Refused,    Refused,     Refused,     Refused,  Refused] },
        { DecisionOutcome.Approved,          ["Draft",    "Referral", "Proposed", "Adopted",    "Superseded", "Repealed", "Completed", "Published", "Amended", "NotAdopted"] },
        { DecisionOutcome.Noted,             ["Draft",    "Referral", "Proposed", "Adopted",    "Superseded", "Repealed", "Completed", "Published", "Amended", "NotAdopted"] },
        { DecisionOutcome.LaidToRecord,      ["Draft",    "Referral", "Proposed", "Adopted",    "Superseded", "Repealed", "Completed", "Published", "Amended", "NotAdopted"] },
        { DecisionOutcome.ReferredBack,      ["Draft",    "Draft",    "Draft",    Refused,      Refused,      Refused,    Refused,     Refused,     Refused,  Refused] },
        { DecisionOutcome.Tabled,            ["Draft",    "Referral", "Proposed", Refused,      Refused,      Refused,    Refused,     Refused,     Refused,  Refused] },
        { DecisionOutcome.Rejected,          ["Draft",    "Draft",    "Draft",    Refused,      Refused,      Refused,    Refused,     Refused,     Refused,  Refused] },
        { DecisionOutcome.Proposed,          ["Proposed", "Proposed", "Proposed", Refused,      Refused,      Refused,    Refused,     Refused,     Refused,  Refused] },
        { DecisionOutcome.Revised,           [Refused,    Refused,    Refused,    "Adopted",    Refused,      Refused,    Refused,     Refused,     Refused,  Refused] },
        { DecisionOutcome.Extended,          [Refused,    Refused,    Refused,    "Adopted",    Refused,      Refused,    Refused,     Refused,     Refused,  Refused] },
        { DecisionOutcome.Repealed,          [Refused,    Refused,    Refused,    "Repealed",   Refused,      Refused,    Refused,     Refused,     Refused,  Refused] },
        { DecisionOutcome.DeclaredCompleted, [Refused,    Refused,    Refused,    "Completed",  Refused,      Refused,    Refused,     Refused,     Refused,  Refused] },
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_decision_leads_where_it_should_and_nowhere_else(DecisionOutcome outcome, string[] leadsTo)
    {
        foreach (var (status, expected) in columns.Zip(leadsTo))
        {
            var (document, edition) = In(status);
            var before = edition.Decisions.Count;

            Action decide = outcome is DecisionOutcome.Adopted
                ? () => document.Adopt(edition, Given.Decision(outcome, day, Given.Committee), Given.Committee, Given.Type(), Given.Today)
                : () => edition.Register(Given.Decision(outcome, day), Given.Council, null, Given.Today);

            if (expected == Refused)
            {
                Should.Throw<RuleBrokenException>(decide, $"{outcome} of {status}");
                (edition.Status, edition.Decisions.Count).ShouldBe((status, before), $"{outcome} of {status}");
            }
            else
            {
                decide();
                (edition.Status.ToString(), edition.Decisions.Count).ShouldBe((expected, before + 1), $"{outcome} of {status}");
            }
        }
    }

    [Fact]
    public void The_table_has_every_verb_and_every_status()
    {
        Table.Select(row => row.Data.Item1).ShouldBe(Enum.GetValues<DecisionOutcome>(), ignoreOrder: true);
        columns.ShouldBe(Enum.GetValues<EditionStatus>(), ignoreOrder: true);
    }

    private static (GoverningDocument Document, Edition Edition) In(EditionStatus status)
    {
        var document = Given.Document();
        switch (status)
        {
            case EditionStatus.Draft:
                return (document, document.Draft());
            case EditionStatus.Referral:
                var referral = document.Draft();
                referral.OnReferral();
                return (document, referral);
            case EditionStatus.Proposed:
                return (document, Proposed());
            case EditionStatus.Amended:
                var proposal = Proposed();
                document.Amend(proposal, "1.0 (förslag)");
                return (document, proposal);
            case EditionStatus.NotAdopted:
                var kept = Proposed();
                document.Register(document.Amend(kept, "1.0 (förslag)"), Given.Decision(DecisionOutcome.ReferredBack, day), Given.Council, null, Given.Today);
                return (document, kept);
            case EditionStatus.Published:
                var published = document.Draft();
                published.TakeOverHistory(status, null, []);
                return (document, published);
            default:
                var adopted = document.AdoptedOn(new(2024, 2, 26));
                if (status is not EditionStatus.Adopted)
                {
                    adopted.TakeOverHistory(status, new(2025, 12, 31), []);
                }

                return (document, adopted);
        }

        Edition Proposed()
        {
            var edition = document.Draft();
            edition.Propose();
            return edition;
        }
    }
}
