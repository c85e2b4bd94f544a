using Microsoft.EntityFrameworkCore;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Features.Documents;

namespace StrategyTracker.Tests.Features.Documents;

/// <summary>The domain's rules and their SQL say the same of the same editions.</summary>
public sealed class EditionLinesTests : DataTest
{
    private static readonly Body council = An.Body("Kommunfullmäktige", BodyKind.Council);
    private readonly DocumentType type = An.Type();

    protected override async Task ArrangeAsync()
    {
        DateOnly[] firsts = [new(2024, 1, 1), Today, Today.AddDays(1)];
        DateOnly?[] lasts = [null, Today.AddDays(-1), Today, new(2027, 12, 31)];
        DecisionOutcome?[] ends = [null, DecisionOutcome.Repealed, DecisionOutcome.DeclaredCompleted];
        var documents = new List<GoverningDocument>();
        foreach (var (first, last, end, i) in firsts.SelectMany(f => lasts.SelectMany(l => ends.Select(e => (f, l, e)))).Select((c, i) => (c.f, c.l, c.e, i)))
        {
            if (last >= first || last is null)
            {
                var document = type.Document($"document-{i}");
                var edition = document.Adopted(type, council, new(2024, 1, 1), from: first, to: last);
                if (end is { } outcome)
                {
                    edition.Decided(outcome, council, i % 2 == 0 ? Today : Today.AddDays(-1));
                }

                documents.Add(document);
            }
        }

        var superseded = type.Document("superseded");
        superseded.Adopted(type, council, new(2024, 1, 1));
        superseded.Adopted(type, council, new(2025, 1, 1), "2.0");
        superseded.Adopted(type, council, new(2026, 11, 1), "3.0", from: new(2027, 1, 1));
        superseded.Draft("4.0");
        var referral = type.Document("referral");
        referral.Draft().SendOnReferral([council.Id], Today, Today);
        var proposed = type.Document("proposed");
        proposed.Draft().Propose();
        var amending = type.Document("amending");
        amending.Amend(Proposed(amending), "1.0 (förslag)");
        var amended = type.Document("amended");
        var text = amended.Amend(Proposed(amended), "1.0 (förslag)");
        amended.Adopt(text, new Decision(DecisionOutcome.Adopted, council.Id, new(2026, 3, 1), null, null, null), council, type, Today);
        var referredBack = type.Document("referred-back");
        var changed = referredBack.Amend(Proposed(referredBack), "1.0 (förslag)");
        referredBack.Register(changed, new Decision(DecisionOutcome.ReferredBack, council.Id, new(2026, 3, 1), null, null, null), council, null, Today);
        var published = type.Document("published");
        published.Draft().TakeOverHistory(EditionStatus.Published, null, []);
        await SaveAsync([council, type, .. documents, superseded, referral, proposed, amending, amended, referredBack, published]);
    }

    private static Edition Proposed(GoverningDocument document)
    {
        var draft = document.Draft();
        draft.Propose();
        return draft;
    }

    [Fact]
    public async Task The_state_in_SQL_is_the_state_of_the_domain()
    {
        await using var db = Db();
        var editions = await db.Editions.AsNoTracking().ToDictionaryAsync(e => e.Id, Cancel);

        foreach (var day in new[] { Today.AddYears(-1), Today, Today.AddDays(1), Today.AddYears(2) })
        {
            var lines = await db.Editions.Lines(day).ToListAsync(Cancel);
            lines.Count.ShouldBe(editions.Count);
            foreach (var line in lines)
            {
                line.State.ShouldBe(editions[line.Id].StateOn(day), $"{line.Label} {line.ValidFrom}–{line.ValidTo}, {line.EndedOn}, on {day}");
            }
        }

        (await db.Editions.Lines(Today).Select(l => l.State).Distinct().CountAsync(Cancel)).ShouldBe(Enum.GetValues<EditionState>().Length);
    }

    [Fact]
    public async Task The_edition_shown_first_is_the_domains_current_one()
    {
        await using var db = Db();
        var documents = await db.Documents.AsNoTracking().Include(d => d.Editions).ToListAsync(Cancel);

        foreach (var document in documents)
        {
            var first = await db.Editions.Where(e => e.DocumentId == document.Id).Lines(Today).CurrentFirst().FirstAsync(Cancel);
            first.Label.ShouldBe(document.CurrentOn(Today)!.Label, document.Key);
        }
    }

    [Fact]
    public async Task Who_reads_what_is_the_same_in_SQL_as_in_the_domain()
    {
        await using var db = Db();
        var editions = await db.Editions.AsNoTracking().ToListAsync(Cancel);

        foreach (var actor in new[] { Actor.Anonymous, Actors.Reader, Actors.Administrator, Actors.Coordinator(council), Actors.Strategist })
        {
            var visible = await db.Editions.VisibleTo(actor).Select(e => e.Id).ToListAsync(Cancel);
            visible.ShouldBe(editions.Where(e => e.MayBeReadBy(actor)).Select(e => e.Id), ignoreOrder: true, actor.Name);
            var documents = await db.Documents.VisibleTo(actor).Select(d => d.Id).ToListAsync(Cancel);
            documents.ShouldBe(editions.Where(e => e.MayBeReadBy(actor)).Select(e => e.DocumentId).Distinct(), ignoreOrder: true, actor.Name);
        }
    }
}
