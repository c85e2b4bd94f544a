using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Features.Activities.Linking;
using StrategyTracker.Features.Documents.Deciding;
using StrategyTracker.Features.Documents.Deviations;

namespace StrategyTracker.Features.Documents;

/// <summary>One document's page. The number of questions to the database is the same however long the document is.</summary>
public sealed class DocumentQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, TimeProvider clock)
{
    /// <summary>The document with one of its editions; none where it does not exist or may not be read.</summary>
    /// <param name="key">The document.</param>
    /// <param name="label">The edition, or none for the one that applies today.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public async Task<DocumentView?> GetAsync(string key, string? label, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var actor = await currentActor.GetAsync(cancellationToken);
        var head = await db.Documents.AsNoTracking().VisibleTo(actor).Where(d => d.Key == key).Select(d => new
        {
            d.Id,
            d.Title,
            d.Note,
            d.IsReference,
            d.Responsible,
            d.TypeId,
            Type = new NamedKey(d.Type.Key, d.Type.Name),
            IsPlan = d.Type.Nature == DocumentNature.Activating && !d.IsReference,
            Municipality = d.Municipality == null ? null : new NamedKey(d.Municipality.Key, d.Municipality.Name),
            Owner = d.Owner == null ? null : new NamedKey(d.Owner.Key, d.Owner.Name),
        }).FirstOrDefaultAsync(cancellationToken);
        if (head is null)
        {
            return null;
        }

        var editions = await db.Editions.AsNoTracking().Where(e => e.DocumentId == head.Id).VisibleTo(actor)
            .Lines(clock.Today()).CurrentFirst().ToListAsync(cancellationToken);
        var shown = label is null ? editions.FirstOrDefault() : editions.Find(e => e.Label == label);
        if (label is not null && shown is null)
        {
            return null;
        }

        var principles = await PrinciplesAsync(db, head.Id, cancellationToken);
        var hierarchy = await HierarchyAsync(db, actor, cancellationToken);
        return new DocumentView
        {
            Id = head.Id,
            Key = key,
            Title = head.Title,
            Note = head.Note,
            IsReference = head.IsReference,
            Responsible = head.Responsible,
            Type = head.Type,
            IsPlan = head.IsPlan,
            Municipality = head.Municipality,
            Owner = head.Owner,
            Edition = shown is null ? null : await EditionAsync(db, actor, shown, KeptProposal(shown, editions), principles, cancellationToken),
            Editions = [.. editions.OrderByDescending(e => e.Ordinal)],
            Thread = ThreadTo(head.Id, hierarchy),
            Relations = await RelationsAsync(db, actor, head.Id, cancellationToken),
            Meaning = await MeaningAsync(db, head.TypeId, shown, cancellationToken),
            TargetAreas = await db.TargetAreas.AsNoTracking().Where(t => t.DocumentId == head.Id).OrderBy(t => t.Position)
                .Select(t => new TargetAreaView(t.Id, t.Key, t.Number, t.Title, t.Description)).ToListAsync(cancellationToken),
            Goals = await db.Goals.AsNoTracking().Where(g => g.DocumentId == head.Id).OrderBy(g => g.Position)
                .Select(g => new GoalView(g.Id, g.Key, g.Number, g.Title, g.Text, g.TargetAreaId, g.ParentId)).ToListAsync(cancellationToken),
            Principles = principles,
            ContextNotes = await NotesAsync(db, head.Id, cancellationToken),
            Scales = await ScalesAsync(db, head.Id, cancellationToken),
            Indicators = await IndicatorsAsync(db, head.Id, cancellationToken),
            Activities = await db.Activities.CountAsync(a => a.DocumentId == head.Id && (actor.IsSignedIn || a.WithheldReason == null), cancellationToken),
            Links = await LinkReference.OfAsync(db.Activities.Where(a => a.DocumentId == head.Id), actor, cancellationToken),
            MayEdit = actor.May(Right.EditDocuments),
        };
    }

    /// <summary>The edition that applied on a day, of those that the reader may read; none where none did.</summary>
    public async Task<string?> LabelOnAsync(string key, DateOnly day, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var actor = await currentActor.GetAsync(cancellationToken);
        return await db.Editions.AsNoTracking().Where(e => e.Document.Key == key).VisibleTo(actor).Lines(day).CurrentFirst()
            .Where(l => l.State == EditionState.InForce || l.State == EditionState.PeriodOver || l.State == EditionState.Published)
            .Select(l => l.Label).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary><see cref="GoverningDocument.ProposalOf"/> among what the reader may read.</summary>
    private static EditionLine? KeptProposal(EditionLine shown, List<EditionLine> editions) =>
        editions.Find(e => e.State is EditionState.Amended && e.Ordinal == shown.Ordinal - 1);

    private async Task<EditionView> EditionAsync(
        StrategyDb db, Actor actor, EditionLine line, EditionLine? keptProposal, IReadOnlyList<PrincipleView> principles, CancellationToken cancellationToken)
    {
        var edition = await db.Editions.AsNoTracking().Where(e => e.Id == line.Id).Select(e => new
        {
            e.Title,
            e.Subtitle,
            e.AppliesTo,
            e.SourceNote,
            Numbers = e.RegistrationNumbers.OrderBy(n => n.Id).Select(n => new RegistrationNumberLine(
                n.Number, db.Bodies.Where(b => b.Id == n.BodyId).Select(b => b.ShortName ?? b.Name).FirstOrDefault())).ToList(),
            Awaited = e.AwaitedAdopters.Join(db.Bodies, a => a.BodyId, b => b.Id, (a, b) => new { b.Key, b.Name }).OrderBy(b => b.Name).Select(b => new NamedKey(b.Key, b.Name)).ToList(),
            Referrals = e.ReferralRequests.Where(r => actor.IsSignedIn).OrderBy(r => r.AskedOn).ThenBy(r => r.Body.Name)
                .Select(r => new { Body = new NamedKey(r.Body.Key, r.Body.Name), Request = r }).ToList(),
            Rectifications = e.Rectifications.OrderBy(r => r.Date).ThenBy(r => r.Id)
                .Select(r => new RectificationLine(r.ClauseKey, r.HeadingBefore, r.TextBefore, r.Reason, r.By, r.Date)).ToList(),
            ChangeLog = e.ChangeLog.OrderBy(c => c.Position).Select(c => new ChangeLogLine(c.Version, c.Change, c.Date, c.By)).ToList(),
            Decisions = e.Decisions.AsQueryable().OrderBy(d => d.Date).Select(DecisionLine.Of).ToList(),
            Clauses = e.Clauses.OrderBy(c => c.Position).Select(c => new ClauseRow(
                c.Id, c.ParentId, c.Key, c.Kind, c.Number, c.Heading, c.Text,
                c.Body == null ? null : new NamedKey(c.Body.Key, c.Body.Name), c.SetsKey, c.Gap)).ToList(),
        }).SingleAsync(cancellationToken);
        // What was decided of the proposal on its way belongs to the text that came of it.
        var decisions = keptProposal is null ? edition.Decisions
            : [.. await db.Editions.Where(e => e.Id == keptProposal.Id).SelectMany(e => e.Decisions).OrderBy(d => d.Date).Select(DecisionLine.Of).ToListAsync(cancellationToken), .. edition.Decisions];
        var deviations = await DeviationRows.ReadAsync(
            db, actor, db.Deviations.Where(d => d.DocumentId == line.DocumentId), clock.Today(), cancellationToken);
        return new EditionView
        {
            Label = line.Label,
            Title = edition.Title,
            Subtitle = edition.Subtitle,
            State = line.State,
            ValidFrom = line.ValidFrom,
            ValidTo = line.ValidTo,
            UntilFurtherNotice = line.UntilFurtherNotice,
            EndedOn = line.EndedOn,
            AppliesTo = edition.AppliesTo,
            SourceNote = edition.SourceNote,
            RegistrationNumbers = [.. edition.Numbers, .. OfDecisions(decisions).Where(n => !edition.Numbers.Exists(known => known.Number == n.Number))],
            ChangeLog = KeptLog.Of(
                line.Label, edition.ChangeLog, decisions, edition.Rectifications,
                edition.Clauses.ToDictionary(c => c.Key, c => ClauseNames.Of(c.Number, c.Heading, c.Text, c.Key))),
            Adopters = Adopters.Of(
                edition.Decisions.Where(d => d.Outcome is DecisionOutcome.Adopted).Select(d => new AdopterLine(d.Body, d.Date, d.Paragraph, d.RegistrationNumber)),
                edition.Awaited),
            Referrals = [.. edition.Referrals.Select(r => new ReferralLine(
                r.Request.Id, r.Body, r.Request.AskedOn, r.Request.AnswerBy, r.Request.AnsweredOn, r.Request.Answer, r.Request.RegistrationNumber,
                r.Request.IsMissingOn(clock.Today())))],
            KeptProposal = keptProposal?.Label,
            Notes = new ClauseNotes(
                edition.Rectifications.ToLookup(r => r.ClauseKey), deviations.Where(d => d.IsCurrent).ToLookup(d => d.ClauseKey)),
            Decisions = decisions,
            Clauses = Tree(edition.Clauses.ToLookup(c => c.ParentId), null, principles.ToDictionary(p => p.Key, p => p.AchievedBy)),
        };
    }

    /// <summary>A decision's number stands in the register of the body that made it.</summary>
    private static IEnumerable<RegistrationNumberLine> OfDecisions(IEnumerable<DecisionLine> decisions) =>
        decisions.Where(d => d.RegistrationNumber is not null).DistinctBy(d => d.RegistrationNumber)
            .Select(d => new RegistrationNumberLine(d.RegistrationNumber!, d.Body.Name));

    private sealed record ClauseRow(
        Guid Id, Guid? ParentId, string Key, ClauseKind Kind, string? Number, string? Heading, string? Text, NamedKey? Body, string? SetsKey, string? Gap);

    private static List<ClauseView> Tree(
        ILookup<Guid?, ClauseRow> rows, Guid? parent, Dictionary<string, IReadOnlyList<string>> achievedBy) =>
        [.. rows[parent].Select(c => new ClauseView(
            c.Key, c.Kind, c.Number, c.Heading, c.Text, c.Body, c.SetsKey, c.Gap,
            c.Kind is ClauseKind.Principle && c.SetsKey is { } key ? achievedBy.GetValueOrDefault(key, []) : [],
            Tree(rows, c.Id, achievedBy)))];

    private static async Task<IReadOnlyList<PrincipleView>> PrinciplesAsync(StrategyDb db, Guid documentId, CancellationToken cancellationToken) =>
        await db.Principles.AsNoTracking().Where(p => p.DocumentId == documentId).OrderBy(p => p.Position)
            .Select(p => new PrincipleView(p.Id, p.Key, p.Number, p.Title, p.Text, p.AchievedBy)).ToListAsync(cancellationToken);

    /// <summary>Every pair (below, above) with the name of what stands above.</summary>
    private static async Task<ILookup<Guid, (Guid Id, NamedKey Name)>> HierarchyAsync(StrategyDb db, Actor actor, CancellationToken cancellationToken)
    {
        var pairs = await db.DocumentRelations.AsNoTracking().Where(r => r.Kind == RelationKind.Concretises)
            .Join(db.Documents.VisibleTo(actor), r => r.ToId, d => d.Id, (r, d) => new { r.FromId, r.ToId, d.Key, d.Title })
            .OrderBy(r => r.Title).ToListAsync(cancellationToken);
        return pairs.ToLookup(r => r.FromId, r => (r.ToId, new NamedKey(r.Key, r.Title)));
    }

    private static List<NamedKey> ThreadTo(Guid documentId, ILookup<Guid, (Guid Id, NamedKey Name)> above)
    {
        var thread = new List<NamedKey>();
        var seen = new HashSet<Guid> { documentId };
        for (var id = documentId; above[id].FirstOrDefault() is { Name: not null } next && seen.Add(next.Id); id = next.Id)
        {
            thread.Insert(0, next.Name);
        }

        return thread;
    }

    private async Task<List<RelationLine>> RelationsAsync(StrategyDb db, Actor actor, Guid documentId, CancellationToken cancellationToken)
    {
        var lines = db.Editions.VisibleTo(actor).Lines(clock.Today()).CurrentFirst();
        var rows = await (
            from relation in db.DocumentRelations.AsNoTracking()
            where relation.FromId == documentId || relation.ToId == documentId
            join other in db.Documents.VisibleTo(actor)
                on relation.FromId == documentId ? relation.ToId : relation.FromId equals other.Id
            from line in lines.Where(l => l.DocumentId == other.Id).Take(1).DefaultIfEmpty()
            orderby other.Title
            select new
            {
                relation.Id, relation.Kind, IsOutgoing = relation.FromId == documentId, other.Key, other.Title, Type = other.Type.Name,
                State = (EditionState?)line.State, relation.Note,
            }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new RelationLine(r.Id, r.Kind, r.IsOutgoing, r.Key, r.Title, r.Type, r.State, r.Note))
            .OrderBy(r => r.Kind).ThenByDescending(r => r.IsOutgoing)];
    }

    private async Task<TypeMeaning?> MeaningAsync(StrategyDb db, Guid typeId, EditionLine? edition, CancellationToken cancellationToken)
    {
        var type = await db.DocumentTypes.AsNoTracking().Include(t => t.Definitions).SingleAsync(t => t.Id == typeId, cancellationToken);
        return type.DefinitionOn(edition?.AdoptedOn ?? edition?.ValidFrom ?? clock.Today()) is { } definition
            ? new TypeMeaning(definition.Text, definition.ValidFrom, definition.ValidTo, definition.Source, type.Definitions.Count - 1)
            : null;
    }

    private static Task<List<ContextNoteView>> NotesAsync(StrategyDb db, Guid documentId, CancellationToken cancellationToken) =>
        db.ContextNotes.AsNoTracking().Where(n => n.DocumentId == documentId).OrderBy(n => n.Position)
            .Select(n => new ContextNoteView(
                n.Key, n.Kind, n.Text,
                db.TargetAreas.Where(t => t.Id == n.TargetAreaId).Select(t => t.Title).FirstOrDefault(),
                db.Perspectives.Where(p => p.Id == n.PerspectiveId).Select(p => p.Name).FirstOrDefault(),
                n.Weight, n.NotedOn))
            .ToListAsync(cancellationToken);

    private static Task<List<ScaleView>> ScalesAsync(StrategyDb db, Guid documentId, CancellationToken cancellationToken) =>
        db.Scales.AsNoTracking().Where(s => s.DocumentId == documentId).OrderBy(s => s.Name)
            .Select(s => new ScaleView(s.Key, s.Name, s.Note, s.Levels.OrderBy(l => l.Value).Select(l => new ScaleLevelView(l.Value, l.Label, l.Text)).ToList()))
            .ToListAsync(cancellationToken);

    private static Task<List<IndicatorView>> IndicatorsAsync(StrategyDb db, Guid documentId, CancellationToken cancellationToken) =>
        db.Indicators.AsNoTracking().Where(i => i.DocumentId == documentId).OrderBy(i => i.Name)
            .Select(i => new IndicatorView(
                i.Key, i.Name, i.Unit, i.GoodDirection, i.Description, i.Source, i.Decimals,
                i.Values.OrderBy(v => v.Year).ThenBy(v => v.Kind).ThenBy(v => v.Gender)
                    .Select(v => new IndicatorValueView(v.Kind, v.Year, v.Body == null ? null : v.Body.Name, v.Value, v.Missing, v.Note, v.Gender)).ToList()))
            .ToListAsync(cancellationToken);
}
