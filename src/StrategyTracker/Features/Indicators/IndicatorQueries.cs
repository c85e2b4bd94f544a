using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Features.TargetAreas;
using StrategyTracker.Ui;

namespace StrategyTracker.Features.Indicators;

/// <summary>An indicator in the list, with the target area that it tells of.</summary>
public sealed record IndicatorLine(IndicatorView View, string? AreaKey, string? AreaTitle);

/// <summary>A document with its indicators; those of references and of other municipalities are only read.</summary>
public sealed record IndicatorGroup(string DocumentKey, string Document, string? Municipality, bool IsOwn, IReadOnlyList<IndicatorLine> Lines);

/// <summary>What the form of an indicator offers.</summary>
public sealed record IndicatorChoices(
    IReadOnlyList<(Guid Id, string Title)> Documents, IReadOnlyList<(Guid Id, Guid DocumentId, string Title)> Areas,
    IReadOnlyList<(Guid Id, Guid DocumentId, string Title)> Goals, IReadOnlyList<(Guid Id, string Name)> Bodies,
    IReadOnlyList<(Guid Id, Guid DocumentId, string Name)> Wholes);

/// <summary>The outcomes of a year to fill in, with what was last known and what was aimed at.</summary>
public sealed record YearLine(string Key, string? Unit, YearRow Row, string? Before, string? Target, string? Area);

/// <summary>A figure as a row of a file.</summary>
public sealed record FigureOut(
    string Key, string Name, IndicatorValueKind Kind, int Year, string? Body, Gender? Gender, double? Value, MissingReason? Missing, string? Note);

/// <summary>Reads for indicators.</summary>
public sealed class IndicatorQueries(IDbContextFactory<StrategyDb> factory, CurrentActor currentActor, TimeProvider clock)
{
    /// <summary>All indicators of decided documents by document, the municipality's own first; whoever edits plans also sees those of drafts.</summary>
    public async Task<(IReadOnlyList<IndicatorGroup> Groups, bool MayEdit)> ListAsync(CancellationToken cancellationToken)
    {
        var actor = await currentActor.GetAsync(cancellationToken);
        var mayEdit = actor.May(Right.EditPlans);
        var today = clock.Today();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var home = await db.Installations.AsNoTracking().Select(i => i.HomeMunicipalityId).SingleOrDefaultAsync(cancellationToken);
        var documents = (await db.Documents.AsNoTracking().Include(d => d.Editions).Include(d => d.Municipality)
                .Where(d => db.Indicators.Any(i => i.DocumentId == d.Id)).ToListAsync(cancellationToken))
            .Where(d => mayEdit || d.CurrentOn(today) is null or { IsPublic: true }).ToList();
        var ids = documents.ConvertAll(d => d.Id);
        var shown = db.Indicators.Where(i => ids.Contains(i.DocumentId));
        var places = await shown.AsNoTracking().Select(i => new
        {
            i.Key,
            i.DocumentId,
            AreaKey = i.TargetArea == null ? null : i.TargetArea.Key,
            AreaTitle = i.TargetArea == null ? null : i.TargetArea.Title,
            Position = i.TargetArea == null ? int.MaxValue : i.TargetArea.Position,
        }).ToDictionaryAsync(i => i.Key, cancellationToken);
        var views = await IndicatorViews.LoadAsync(db, shown, cancellationToken);
        var byDocument = views.Select(v => (v.View, Place: places[v.View.Key])).ToLookup(v => v.Place.DocumentId);
        return ([.. documents
            .OrderByDescending(IsOwn).ThenBy(d => d.Title, StringComparer.CurrentCulture)
            .Select(d => new IndicatorGroup(
                d.Key, d.Title, d.Municipality?.Name, IsOwn(d),
                [.. byDocument[d.Id].OrderBy(v => v.Place.Position).Select(v => new IndicatorLine(v.View, v.Place.AreaKey, v.Place.AreaTitle))]))], mayEdit);

        bool IsOwn(GoverningDocument document) => !document.IsReference && (home is null || document.MunicipalityId == home);
    }

    /// <summary>An empty form, placed under the target area if one is named.</summary>
    public async Task<SaveIndicatorInput> NewFormAsync(string? areaKey, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var area = await db.TargetAreas.AsNoTracking().Where(a => a.Key == areaKey).Select(a => new { a.Id, a.DocumentId }).SingleOrDefaultAsync(cancellationToken);
        return new SaveIndicatorInput { DocumentId = area?.DocumentId, TargetAreaId = area?.Id };
    }

    /// <summary>The form of an indicator; none where there is no indicator of the key.</summary>
    public async Task<SaveIndicatorInput?> FindFormAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var indicator = await db.Indicators.AsNoTracking().Include(i => i.Values).Include(i => i.Breaks).AsSplitQuery().SingleOrDefaultAsync(i => i.Key == key, cancellationToken);
        return indicator is null ? null : new SaveIndicatorInput
        {
            Id = indicator.Id,
            SeenRevision = indicator.Revision,
            Name = indicator.Name,
            DocumentId = indicator.DocumentId,
            TargetAreaId = indicator.TargetAreaId,
            GoalId = indicator.GoalId,
            Unit = indicator.Unit,
            GoodDirection = indicator.GoodDirection,
            Decimals = indicator.Decimals,
            Description = indicator.Description,
            Source = indicator.Source,
            KoladaId = indicator.KoladaId,
            PartOfId = indicator.PartOfId,
            Breaks = [.. indicator.Breaks.OrderBy(b => b.FromYear).Select(b => new BreakInput
            {
                FromYear = b.FromYear.ToString(System.Globalization.CultureInfo.InvariantCulture),
                Reason = b.Reason,
            })],
            Figures = [.. indicator.Values.OrderBy(v => v.BodyId).ThenBy(v => v.Year).ThenBy(v => v.Kind).ThenBy(v => v.Gender).Select(v => new FigureInput
            {
                Kind = v.Kind,
                Year = v.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
                BodyId = v.BodyId,
                Gender = v.Gender,
                Value = NumberText.Write(v.Value),
                Missing = v.Missing,
                Note = v.Note,
            })],
        };
    }

    /// <summary>The documents, target areas, goals and bodies that an indicator may tell of.</summary>
    public async Task<IndicatorChoices> ChoicesAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var documents = await db.Documents.AsNoTracking().Where(d => !d.IsReference).OrderBy(d => d.Title).Select(d => new { d.Id, d.Title }).ToListAsync(cancellationToken);
        var areas = await db.TargetAreas.AsNoTracking().OrderBy(a => a.Position).Select(a => new { a.Id, a.DocumentId, a.Title }).ToListAsync(cancellationToken);
        var goals = await db.Goals.AsNoTracking().OrderBy(a => a.Position).Select(a => new { a.Id, a.DocumentId, a.Title }).ToListAsync(cancellationToken);
        var own = await db.OwnBodiesAsync(cancellationToken);
        var bodies = await db.Bodies.AsNoTracking().Where(b => own.Contains(b.Id)).OrderBy(b => b.Name).Select(b => new { b.Id, b.Name }).ToListAsync(cancellationToken);
        var wholes = await db.Indicators.AsNoTracking().Where(i => i.PartOfId == null).OrderBy(i => i.Name).Select(i => new { i.Id, i.DocumentId, i.Name }).ToListAsync(cancellationToken);
        return new IndicatorChoices(
            [.. documents.Select(d => (d.Id, d.Title))], [.. areas.Select(a => (a.Id, a.DocumentId, a.Title))],
            [.. goals.Select(g => (g.Id, g.DocumentId, g.Title))], [.. bodies.Select(b => (b.Id, b.Name))],
            [.. wholes.Select(w => (w.Id, w.DocumentId, w.Name))]);
    }

    /// <summary>Every indicator of the municipality's own documents with its outcome of the year, to fill in.</summary>
    public async Task<IReadOnlyList<YearLine>> YearAsync(int year, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var home = await db.Installations.AsNoTracking().Select(i => i.HomeMunicipalityId).SingleOrDefaultAsync(cancellationToken);
        var indicators = await db.Indicators.AsNoTracking().Include(i => i.Values).Include(i => i.TargetArea)
            .Where(i => !i.Document.IsReference && (home == null || i.Document.MunicipalityId == home))
            .OrderBy(i => i.TargetArea!.Position).ThenBy(i => i.Name).ToListAsync(cancellationToken);
        return indicators.ConvertAll(i =>
        {
            var whole = i.Values.Where(v => v.IsWhole).ToList();
            var now = whole.Find(v => v.Kind is IndicatorValueKind.Outcome && v.Year == year);
            var before = whole.Where(v => v.Kind is not IndicatorValueKind.Target && v.Year < year && v.Value is not null).MaxBy(v => v.Year);
            var target = whole.Where(v => v.Kind is IndicatorValueKind.Target && v.Year >= year && v.Value is not null).MinBy(v => v.Year);
            return new YearLine(
                i.Key, i.Unit,
                new YearRow { IndicatorId = i.Id, SeenRevision = i.Revision, Name = i.Name, Value = NumberText.Write(now?.Value), Missing = now?.Missing, Note = now?.Note },
                AndYear(before, i.Decimals), AndYear(target, i.Decimals), i.TargetArea?.Title);
        });
    }

    /// <summary>Every figure of the municipality's own documents as a file holds it: what goes out comes in unchanged.</summary>
    public async Task<IReadOnlyList<FigureOut>> FiguresAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var home = await db.Installations.AsNoTracking().Select(i => i.HomeMunicipalityId).SingleOrDefaultAsync(cancellationToken);
        return await db.Indicators.AsNoTracking().Where(i => !i.Document.IsReference && (home == null || i.Document.MunicipalityId == home))
            .SelectMany(i => i.Values, (i, v) => new { Indicator = i, Value = v })
            .OrderBy(f => f.Indicator.Key).ThenBy(f => f.Value.Kind).ThenBy(f => f.Value.Year).ThenBy(f => f.Value.Body!.Key).ThenBy(f => f.Value.Gender)
            .Select(f => new FigureOut(
                f.Indicator.Key, f.Indicator.Name, f.Value.Kind, f.Value.Year, f.Value.Body == null ? null : f.Value.Body.Name, f.Value.Gender, f.Value.Value,
                f.Value.Missing, f.Value.Note))
            .ToListAsync(cancellationToken);
    }

    /// <summary>The municipality's name, by which its rows are found in a file of several.</summary>
    public async Task<string?> HomeNameAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Installations.AsNoTracking().Join(db.Bodies, i => i.HomeMunicipalityId, b => b.Id, (_, b) => b.Name).FirstOrDefaultAsync(cancellationToken);
    }

    private static string? AndYear(IndicatorValue? value, int decimals) =>
        value?.Value is { } number ? IndicatorTexts.InYear.With(Format.Number(number, decimals), value.Year.ToString(System.Globalization.CultureInfo.InvariantCulture)) : null;
}
