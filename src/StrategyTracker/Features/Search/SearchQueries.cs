using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Data.Searching;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Features.Activities;
using StrategyTracker.Features.Documents;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Search;

/// <summary>The full-text search, our own municipality first. What a reader may not read is neither found nor counted.</summary>
public sealed class SearchQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, TimeProvider clock)
{
    public const int PageSize = 20;

    public async Task<SearchResult> FindAsync(SearchQuestion question, CancellationToken cancellationToken)
    {
        var terms = SearchTerms.Of(question.Words);
        if (terms.IsEmpty)
        {
            return new SearchResult(terms, new Dictionary<SearchKind, int>(), new ListPage<SearchRow>([], 0, 1, PageSize));
        }

        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var actor = await currentActor.GetAsync(cancellationToken);
        var home = await db.Installations.Select(i => i.HomeMunicipalityId).SingleOrDefaultAsync(cancellationToken);
        var found = Enum.GetValues<SearchKind>().ToDictionary(kind => kind, kind => Found(db, actor, terms, question, kind));
        var counts = new Dictionary<SearchKind, int>();
        foreach (var (kind, rows) in found)
        {
            counts[kind] = await rows.CountAsync(cancellationToken);
        }

        var total = counts[question.Kind];
        var number = Math.Clamp(question.Page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var page = await found[question.Kind].OrderBy(r => home != null && r.MunicipalityId != home).ThenBy(r => r.Rank).ThenBy(r => r.Document).ThenBy(r => r.Position).ThenBy(r => r.Id)
            .Skip((number - 1) * PageSize).Take(PageSize).ToListAsync(cancellationToken);
        return new SearchResult(terms, counts, new ListPage<SearchRow>([.. page.Select(row => Row(question.Kind, row))], total, number, PageSize));
    }

    public async Task<SearchChoices> ChoicesAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var actor = await currentActor.GetAsync(cancellationToken);
        var documents = db.Documents.AsNoTracking().VisibleTo(actor);
        return new SearchChoices(
            await db.DocumentTypes.AsNoTracking().Where(t => documents.Any(d => d.TypeId == t.Id)).OrderBy(t => t.Name)
                .Select(t => new NamedKey(t.Key, t.Municipality == null ? t.Name : t.Name + " (" + t.Municipality.Name + ")")).ToListAsync(cancellationToken),
            await db.Bodies.AsNoTracking().Where(b => b.ParentId != null).OrderBy(b => b.Name).Select(b => new NamedKey(b.Key, b.Name)).ToListAsync(cancellationToken),
            actor.May(Right.ReadInternal), actor.May(Right.EditDocuments));
    }

    private IQueryable<FoundRow> Found(StrategyDb db, Actor actor, SearchTerms terms, SearchQuestion question, SearchKind kind) => kind switch
    {
        SearchKind.Clause => Clauses(db, actor, terms, question),
        SearchKind.Document => Documents(db, actor, terms, question),
        SearchKind.Goal => Goals(db, actor, terms, question),
        SearchKind.Activity => Activities(db, actor, terms, question),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    private IQueryable<FoundRow> Clauses(StrategyDb db, Actor actor, SearchTerms terms, SearchQuestion question)
    {
        var body = question.Body;
        return
            from hit in db.Search(SearchKind.Clause, terms)
            join clause in db.Clauses.AsNoTracking() on hit.Id equals clause.Id
            join line in Lines(db, actor, question) on clause.EditionId equals line.Id
            join document in OfType(db.Documents.AsNoTracking(), question) on line.DocumentId equals document.Id
            where body == null || clause.Body!.Key == body || document.Owner!.Key == body
                || db.Editions.Any(e => e.Id == line.Id && e.Decisions.Any(d => d.Outcome == DecisionOutcome.Adopted && d.Body.Key == body))
            select new FoundRow
            {
                Id = clause.Id, Rank = hit.Rank, Position = clause.Position, Key = clause.Key, Number = clause.Number, Title = clause.Heading, Text = clause.Text,
                Document = document.Title, DocumentKey = document.Key, Label = line.Label, State = line.State, Municipality = document.Municipality!.Name, MunicipalityId = document.MunicipalityId,
            };
    }

    private IQueryable<FoundRow> Documents(StrategyDb db, Actor actor, SearchTerms terms, SearchQuestion question)
    {
        var body = question.Body;
        var lines = Lines(db, actor, question).CurrentFirst();
        return
            from hit in db.Search(SearchKind.Document, terms)
            join document in OfType(db.Documents.AsNoTracking(), question) on hit.Id equals document.Id
            from line in lines.Where(l => l.DocumentId == document.Id).Take(1)
            where body == null || document.Owner!.Key == body
            select new FoundRow
            {
                Id = document.Id, Rank = hit.Rank, Position = 0, Key = document.Key, Title = document.Title, Text = document.Note, Document = document.Type.Name,
                Label = line.Label, State = line.State, Municipality = document.Municipality!.Name, MunicipalityId = document.MunicipalityId,
            };
    }

    private IQueryable<FoundRow> Goals(StrategyDb db, Actor actor, SearchTerms terms, SearchQuestion question)
    {
        var body = question.Body;
        var lines = Lines(db, actor, question);
        return
            from hit in db.Search(SearchKind.Goal, terms)
            join goal in db.Goals.AsNoTracking() on hit.Id equals goal.Id
            join document in OfType(db.Documents.AsNoTracking().VisibleTo(actor), question) on goal.DocumentId equals document.Id
            where (body == null || document.Owner!.Key == body) && lines.Any(l => l.DocumentId == document.Id)
            select new FoundRow
            {
                Id = goal.Id, Rank = hit.Rank, Position = goal.Position, Key = goal.Key, Number = goal.Number, Title = goal.Title, Text = goal.Text,
                Document = document.Title, DocumentKey = document.Key, AreaKey = goal.TargetArea!.Key, Municipality = document.Municipality!.Name, MunicipalityId = document.MunicipalityId,
            };
    }

    private static IQueryable<FoundRow> Activities(StrategyDb db, Actor actor, SearchTerms terms, SearchQuestion question)
    {
        var (body, type) = (question.Body, question.Type);
        return
            from hit in db.Search(SearchKind.Activity, terms)
            join activity in db.Activities.AsNoTracking().VisibleTo(actor) on hit.Id equals activity.Id
            where (body == null || activity.Participations.Any(p => p.Body.Key == body)) && (type == null || activity.Document.Type.Key == type)
            select new FoundRow
            {
                Id = activity.Id, Rank = hit.Rank, Position = 0, Key = activity.Key, Number = activity.Number, Title = activity.WorkingTitle ?? activity.Title, Text = activity.Description,
                Document = activity.Document.Title, Standing = activity.Standing, MunicipalityId = activity.Document.MunicipalityId,
            };
    }

    /// <summary>The editions that are asked for: those that apply today unless something else is said.</summary>
    private IQueryable<EditionLine> Lines(StrategyDb db, Actor actor, SearchQuestion question)
    {
        var lines = db.Editions.AsNoTracking().VisibleTo(actor).Lines(clock.Today());
        if (question.Year is { } year)
        {
            DateOnly first = new(year, 1, 1), last = new(year, 12, 31);
            lines = lines.Where(l => (l.ValidFrom ?? l.AdoptedOn) <= last && (l.EndedOn == null || l.EndedOn >= first) && l.State != EditionState.Amended && l.State != EditionState.NotAdopted);
        }

        return question.Scope switch
        {
            { State: { } state } => lines.Where(l => l.State == state),
            { IsAll: true } => lines,
            _ when question.Year is not null => lines,
            _ => lines.Where(l => l.State == EditionState.InForce || l.State == EditionState.PeriodOver || l.State == EditionState.Published),
        };
    }

    private static IQueryable<GoverningDocument> OfType(IQueryable<GoverningDocument> documents, SearchQuestion question) =>
        question.Type is { } type ? documents.Where(d => d.Type.Key == type) : documents;

    private static SearchRow Row(SearchKind kind, FoundRow row) => new(
        kind switch
        {
            SearchKind.Clause => $"/styrdokument/{row.DocumentKey}?utgava={Uri.EscapeDataString(row.Label!)}#{row.Key}",
            SearchKind.Document => $"/styrdokument/{row.Key}",
            SearchKind.Goal => row.AreaKey is { } area ? $"/malomraden/{area}" : $"/styrdokument/{row.DocumentKey}",
            _ => $"/aktiviteter/{row.Key}",
        },
        kind is SearchKind.Document ? row.Title! : ClauseNames.Of(row.Number, row.Title, row.Text, row.Key),
        row.Text, row.Document, row.Label, row.State, row.Standing, row.Municipality);

    /// <summary>A hit as SQL gives it.</summary>
    private sealed class FoundRow
    {
        public Guid Id { get; init; }
        public double Rank { get; init; }
        public int Position { get; init; }
        public string Key { get; init; } = "";
        public string? Number { get; init; }
        public string? Title { get; init; }
        public string? Text { get; init; }
        public string? Document { get; init; }
        public string? DocumentKey { get; init; }
        public string? AreaKey { get; init; }
        public string? Label { get; init; }
        public EditionState? State { get; init; }
        public Domain.Activities.ActivityStanding? Standing { get; init; }
        public string? Municipality { get; init; }
        public Guid? MunicipalityId { get; init; }
    }
}
