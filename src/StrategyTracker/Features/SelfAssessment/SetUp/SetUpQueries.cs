using System.Globalization;
using Microsoft.EntityFrameworkCore;
using StrategyTracker.Commands;
using StrategyTracker.Data;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.SelfAssessment;

namespace StrategyTracker.Features.SelfAssessment.SetUp;

public sealed record ScaleRow(string Key, string Name, string Levels, int QuestionSets);

public sealed record QuestionSetRow(string Key, string Name, string Scale, int Version, int Questions, bool IsAnswered, int Rounds);

public sealed record ObjectListRow(string Key, string Name, MeasuredKind Kind, string Body, bool IsBodyAbolished, DateOnly? EndedOn);

/// <summary>A question set's form: what is filled in, what can be chosen, and whether the questions stay.</summary>
public sealed record QuestionSetFormView(
    SaveQuestionSetInput Input, int Version, bool IsAnswered, bool HasAnswers, IReadOnlyList<(Guid Id, string Name, IReadOnlyList<ScaleLevel> Levels)> Scales,
    IReadOnlyList<(Guid Id, string Title)> Documents, IReadOnlyList<(Guid Id, Guid DocumentId, string Title)> Principles);

/// <summary>Reads what the office sets up: scales, question sets and objects.</summary>
public sealed class SetUpQueries(IDbContextFactory<StrategyDb> factory, TimeProvider clock)
{
    public async Task<IReadOnlyList<ScaleRow>> ScalesAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return (await db.Scales.AsNoTracking().OrderBy(s => s.Name)
            .Select(s => new { s.Key, s.Name, Labels = s.Levels.OrderBy(l => l.Value).Select(l => l.Label).ToList(), Sets = db.QuestionSets.Count(q => q.ScaleId == s.Id) })
            .ToListAsync(cancellationToken)).ConvertAll(s => new ScaleRow(s.Key, s.Name, string.Join(" · ", s.Labels), s.Sets));
    }

    public async Task<SaveScaleInput?> FindScaleAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await db.Scales.AsNoTracking().Include(s => s.Levels).SingleOrDefaultAsync(s => s.Key == key, cancellationToken) is not { } scale)
        {
            return null;
        }

        var answered = await Answered.LevelsAsync(db, scale.Id, cancellationToken);
        return new SaveScaleInput
        {
            Key = scale.Key,
            SeenRevision = scale.Revision,
            Name = scale.Name,
            Note = scale.Note,
            Levels = [.. scale.Levels.OrderBy(l => l.Value).Select(l => new ScaleLevelInput
            {
                Value = l.Value.ToString(CultureInfo.InvariantCulture), Label = l.Label, Text = l.Text, IsAnswered = answered.Contains(l.Value),
            })],
        };
    }

    public async Task<IReadOnlyList<QuestionSetRow>> QuestionSetsAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return (await db.QuestionSets.AsNoTracking().OrderBy(s => s.Name)
            .Select(s => new
            {
                s.Key,
                s.Name,
                Scale = s.Scale.Name,
                Latest = s.Versions.OrderByDescending(v => v.Number).Select(v => new { v.Number, Questions = v.Questions.Count }).FirstOrDefault(),
                Answered = db.AnswerSheets.Where(a => a.Round.Version.QuestionSetId == s.Id && a.Answers.Any()).Max(a => (int?)a.Round.Version.Number),
                Rounds = db.Rounds.Count(r => r.Version.QuestionSetId == s.Id),
            })
            .ToListAsync(cancellationToken))
            .ConvertAll(s => new QuestionSetRow(s.Key, s.Name, s.Scale, s.Latest?.Number ?? 0, s.Latest?.Questions ?? 0, s.Answered == s.Latest?.Number, s.Rounds));
    }

    /// <summary>The form of a question set, or of a new one where no key is given.</summary>
    public async Task<QuestionSetFormView?> FindQuestionSetAsync(string? key, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var set = key is null ? null : await db.QuestionSets.AsNoTracking().Include(s => s.Versions).ThenInclude(v => v.Questions).SingleOrDefaultAsync(s => s.Key == key, cancellationToken);
        if (set is null && key is not null)
        {
            return null;
        }

        var answered = set is null ? new HashSet<int>() : await Answered.VersionsAsync(db, set.Id, cancellationToken);
        var home = await db.Installations.Select(i => i.HomeMunicipalityId).SingleOrDefaultAsync(cancellationToken);
        var scales = await db.Scales.AsNoTracking().Include(s => s.Levels).OrderBy(s => s.Name).ToListAsync(cancellationToken);
        var principles = await db.Principles.AsNoTracking().OrderBy(p => p.Position).Select(p => new { p.Id, p.DocumentId, p.Title }).ToListAsync(cancellationToken);
        var chosen = set?.DocumentId;
        var documents = await db.Documents.AsNoTracking().Where(d => !d.IsReference && (home == null || d.MunicipalityId == home || d.Id == chosen))
            .OrderBy(d => d.Title).Select(d => new { d.Id, d.Title }).ToListAsync(cancellationToken);
        return new QuestionSetFormView(
            set is null ? new SaveQuestionSetInput { Questions = [new QuestionInput()] } : InputOf(set),
            set?.Latest?.Number ?? 1, set?.Latest is { } latest && answered.Contains(latest.Number), answered.Count > 0,
            scales.ConvertAll(s => (s.Id, s.Name, (IReadOnlyList<ScaleLevel>)[.. s.Levels.OrderBy(l => l.Value)])),
            documents.ConvertAll(d => (d.Id, d.Title)), principles.ConvertAll(p => (p.Id, p.DocumentId, p.Title)));
    }

    public async Task<IReadOnlyList<ObjectListRow>> ObjectsAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var today = clock.Today();
        return await db.MeasuredObjects.AsNoTracking().OrderBy(o => o.EndedOn != null && o.EndedOn < today).ThenBy(o => o.Kind).ThenBy(o => o.Name)
            .Select(o => new ObjectListRow(o.Key, o.Name, o.Kind, o.Body.Name, o.Body.ValidTo < today, o.EndedOn)).ToListAsync(cancellationToken);
    }

    public async Task<SaveMeasuredObjectInput?> FindObjectAsync(string key, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.MeasuredObjects.AsNoTracking().Where(o => o.Key == key)
            .Select(o => new SaveMeasuredObjectInput { Key = o.Key, SeenRevision = o.Revision, Name = o.Name, Kind = o.Kind, BodyId = o.BodyId, EndedOn = o.EndedOn, Note = o.Note })
            .SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>The bodies of the municipality that can answer today, and the one that does already.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> BodiesAsync(Guid? chosen, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var today = clock.Today();
        var own = await db.OwnBodiesAsync(cancellationToken);
        return (await db.Bodies.AsNoTracking()
            .Where(b => b.Id == chosen || (b.Kind != BodyKind.Municipality && b.Kind != BodyKind.Council && b.Kind != BodyKind.External
                && (b.ValidFrom == null || b.ValidFrom <= today) && (b.ValidTo == null || b.ValidTo >= today)
                && own.Contains(b.Id)))
            .OrderBy(b => b.Name).Select(b => new { b.Id, b.Name }).ToListAsync(cancellationToken)).ConvertAll(b => (b.Id, b.Name));
    }

    private static SaveQuestionSetInput InputOf(QuestionSet set) => new()
    {
        Key = set.Key,
        SeenRevision = set.Revision,
        SeenVersionRevision = set.Latest?.Revision ?? 0,
        Name = set.Name,
        DocumentId = set.DocumentId,
        ScaleId = set.ScaleId,
        WeakUpTo = set.WeakUpTo,
        Note = set.Note,
        Questions = [.. (set.Latest?.InOrder ?? []).Select(q => new QuestionInput { Key = q.Key, Text = q.Text, Help = q.Help, PrincipleId = q.PrincipleId })],
    };
}
