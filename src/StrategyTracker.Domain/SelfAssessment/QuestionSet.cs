using StrategyTracker.Domain.Rules;

namespace StrategyTracker.Domain.SelfAssessment;

/// <summary>
/// Frågeuppsättning: questions that are answered on one scale, in versions. A version that has been answered never changes;
/// a question keeps its key from version to version, so that its answers can be compared.
/// </summary>
public sealed class QuestionSet : Aggregate
{
    private readonly List<QuestionSetVersion> _versions = [];

    public QuestionSet(string key, string name, Guid scaleId)
    {
        ReadableKey.Obstacles(key).ThrowIfAny();
        Key = key;
        Name = name;
        ScaleId = scaleId;
    }

    public string Key { get; private set; }

    public string Name { get; private set; }

    /// <summary>The document that asks for the measuring.</summary>
    public Guid? DocumentId { get; private set; }

    public Guid ScaleId { get; private set; }

    public Scale Scale { get; private set; } = null!;

    /// <summary>An answer at this level or below is weak, and worth an activity.</summary>
    public int WeakUpTo { get; private set; }

    public string? Note { get; private set; }

    public IReadOnlyList<QuestionSetVersion> Versions => _versions;

    public QuestionSetVersion? Latest => _versions.MaxBy(v => v.Number);

    public void Describe(string name, Guid? documentId, string? note)
    {
        Name = name;
        DocumentId = documentId;
        Note = note;
    }

    /// <summary>Chooses the scale. Once a question has been answered its scale stays: levels of two scales cannot be compared.</summary>
    public void MeasureOn(Guid scaleId, int weakUpTo, bool isAnswered)
    {
        if (isAnswered && scaleId != ScaleId)
        {
            throw new RuleBrokenException(new RuleViolation(RuleCode.ScaleIsAnswered, Name));
        }

        ScaleId = scaleId;
        WeakUpTo = weakUpTo;
    }

    public bool IsWeak(int? level) => level <= WeakUpTo;

    /// <summary>Why no new version can be made: the one there is has not been answered, and can be changed as it stands.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToNewVersion(IReadOnlySet<int> answered) =>
        Latest is { } latest && !answered.Contains(latest.Number) ? [new RuleViolation(RuleCode.VersionIsNotAnswered, latest.Number)] : [];

    /// <summary>A new version with the questions of the one before, each with its key.</summary>
    public QuestionSetVersion StartVersion(DateOnly today, IReadOnlySet<int> answered)
    {
        ObstaclesToNewVersion(answered).ThrowIfAny();
        var latest = Latest;
        var version = new QuestionSetVersion(Id, (latest?.Number ?? 0) + 1, today);
        version.Take(latest?.InOrder.Select(q => q.Wording).ToList() ?? []);
        _versions.Add(version);
        return version;
    }

    /// <summary>A version that came from elsewhere, by its number.</summary>
    public QuestionSetVersion VersionOf(int number, DateOnly madeOn)
    {
        var version = _versions.Find(v => v.Number == number);
        if (version is null)
        {
            version = new QuestionSetVersion(Id, number, madeOn);
            _versions.Add(version);
        }

        return version;
    }

    /// <summary>Writes the questions of a version. A question without a key is new and gets one that no version has used.</summary>
    /// <param name="version">One of <see cref="Versions"/>.</param>
    /// <param name="questions">In their order.</param>
    /// <param name="isAnswered">Somebody has answered the version.</param>
    public void Ask(QuestionSetVersion version, IReadOnlyList<QuestionWording> questions, bool isAnswered)
    {
        var taken = _versions.SelectMany(v => v.Questions).Select(q => q.Key).Concat(questions.Select(q => q.Key).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        var keyed = new List<QuestionWording>();
        foreach (var question in questions)
        {
            var key = question.Key ?? ReadableKey.Unique(ReadableKey.From(question.Text), taken);
            taken.Add(key);
            keyed.Add(question with { Key = key });
        }

        version.ObstaclesToAsking(keyed, isAnswered).ThrowIfAny();
        version.Take(keyed);
    }
}

/// <summary>A question as it is worded in a version.</summary>
/// <param name="Key">Its identity from version to version; none for a new one.</param>
/// <param name="Number">As it is numbered, where it is.</param>
/// <param name="Text">The question.</param>
/// <param name="Help">What is meant by it.</param>
/// <param name="PrincipleId">The principle that it tells of.</param>
public sealed record QuestionWording(string? Key, string? Number, string Text, string? Help, Guid? PrincipleId);

/// <summary>One version of a question set.</summary>
public sealed class QuestionSetVersion(Guid questionSetId, int number, DateOnly madeOn) : Aggregate
{
    private readonly List<Question> _questions = [];

    public Guid QuestionSetId { get; private set; } = questionSetId;

    public QuestionSet QuestionSet { get; private set; } = null!;

    /// <summary>1 for the first.</summary>
    public int Number { get; private set; } = number;

    public DateOnly MadeOn { get; private set; } = madeOn;

    public IReadOnlyList<Question> Questions => _questions;

    public IEnumerable<Question> InOrder => _questions.OrderBy(q => q.Position);

    /// <summary>Why the questions cannot be these. An answered version never changes.</summary>
    public IReadOnlyList<RuleViolation> ObstaclesToAsking(IReadOnlyList<QuestionWording> questions, bool isAnswered)
    {
        var obstacles = new List<RuleViolation>();
        if (isAnswered && !questions.SequenceEqual(InOrder.Select(q => q.Wording)))
        {
            obstacles.Add(new RuleViolation(RuleCode.VersionIsAnswered, Number));
        }

        if (questions.Count == 0)
        {
            obstacles.Add(new RuleViolation(RuleCode.VersionHasNoQuestion));
        }

        if (questions.Any(q => string.IsNullOrWhiteSpace(q.Text)))
        {
            obstacles.Add(new RuleViolation(RuleCode.QuestionNeedsText));
        }

        obstacles.AddRange(questions.Select(q => q.Key).OfType<string>().SelectMany(ReadableKey.Obstacles));
        obstacles.AddRange(questions.GroupBy(q => q.Key).Where(g => g.Key is not null && g.Count() > 1).Select(g => new RuleViolation(RuleCode.QuestionIsTwice, g.Key)));
        return obstacles;
    }

    internal void Take(IReadOnlyList<QuestionWording> questions)
    {
        _questions.RemoveAll(known => !questions.Any(q => q.Key == known.Key));
        for (var i = 0; i < questions.Count; i++)
        {
            var known = _questions.Find(q => q.Key == questions[i].Key);
            if (known is null)
            {
                known = new Question(Id, questions[i].Key!, questions[i].Text);
                _questions.Add(known);
            }

            known.Say(questions[i], i + 1);
        }
    }
}

/// <summary>A question of one version.</summary>
public sealed class Question(Guid versionId, string key, string text)
{
    public Guid Id { get; private set; } = Guid.CreateVersion7();

    public Guid VersionId { get; private set; } = versionId;

    /// <summary>The same in every version of the set.</summary>
    public string Key { get; private set; } = key;

    public string? Number { get; private set; }

    public string Text { get; private set; } = text;

    public string? Help { get; private set; }

    public Guid? PrincipleId { get; private set; }

    public int Position { get; private set; }

    public QuestionWording Wording => new(Key, Number, Text, Help, PrincipleId);

    internal void Say(QuestionWording wording, int position)
    {
        (Number, Text, Help, PrincipleId) = (wording.Number, wording.Text, wording.Help, wording.PrincipleId);
        Position = position;
    }
}
