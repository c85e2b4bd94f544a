using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Indicators;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Exchange;

namespace StrategyTracker.Verbs.Scales;

/// <summary>The documents of a generated municipality: one programme, the plans that make it concrete, and what stands beside them.</summary>
internal sealed class GeneratedDocuments
{
    public const string Programme = "utvecklingsprogram";

    public static readonly IReadOnlyList<DocumentTypeItem> Types =
    [
        Type("program", "Program", DocumentNature.Activating), Type("handlingsplan", "Handlingsplan", DocumentNature.Activating),
        Type("strategi", "Strategi", DocumentNature.Activating), Type("policy", "Policy", DocumentNature.Normative),
        Type("riktlinje", "Riktlinje", DocumentNature.Normative),
    ];

    private readonly ScalePlan _plan;
    private readonly Dice _dice;
    private readonly HashSet<string> _taken = [];
    private readonly List<int> _editions;

    public GeneratedDocuments(ScalePlan plan, Dice dice)
    {
        _plan = plan;
        _dice = dice;
        _editions = EditionsPerDocument();
        TargetAreas = [.. Vocabulary.TargetAreas.Take(plan.TargetAreas).Select((title, i) => new TargetAreaItem
        {
            Key = Taken(title), Number = $"{i + 1}", Title = title, Description = Paragraph(2),
        })];
        Goals = [.. TargetAreas.SelectMany((area, a) => Vocabulary.Goals.Skip(a % 3).Take(4).Select((title, i) => new GoalItem
        {
            Key = Taken($"{area.Key} mål {i + 1}"), Number = $"{a + 1}.{i + 1}", Title = title, TargetArea = area.Key,
        }))];
        Principles = [.. Vocabulary.Principles.Select((title, i) => new PrincipleItem { Key = Taken(title), Number = $"{i + 1}", Title = title, Text = Paragraph(1) })];
        Items.Add(MakeProgramme());
        for (var i = 0; i < plan.Plans; i++)
        {
            Items.Add(MakePlan(i));
        }

        while (Items.Count < plan.Documents)
        {
            Items.Add(MakeOther(Items.Count - plan.Plans - 1));
        }
    }

    public List<DocumentItem> Items { get; } = [];

    public IReadOnlyList<TargetAreaItem> TargetAreas { get; }

    public IReadOnlyList<GoalItem> Goals { get; }

    public IReadOnlyList<PrincipleItem> Principles { get; }

    /// <summary>The plans that hold the activities.</summary>
    public IReadOnlyList<string> Plans => [.. Items.Skip(1).Take(_plan.Plans).Select(d => d.Key)];

    public IReadOnlyList<IndicatorItem> Indicators() => [.. Enumerable.Range(0, _plan.Indicators).Select(i =>
    {
        var measure = i % Vocabulary.Measures.Count;
        var start = _dice.Between(20, 60);
        return new IndicatorItem
        {
            Key = Taken($"{Vocabulary.Measures[measure]} {i + 1}"),
            Name = $"{Vocabulary.Measures[measure]}, {_dice.One(Vocabulary.Objects)}",
            Document = Programme,
            TargetArea = TargetAreas[i % TargetAreas.Count].Key,
            Unit = Vocabulary.Units[measure],
            GoodDirection = measure is 2 or 3 or 4 or 7 or 9 ? GoodDirection.Down : GoodDirection.Up,
            Source = "Egen mätning",
            Values =
            [
                new IndicatorValueItem { Kind = IndicatorValueKind.Baseline, Year = _plan.FirstYear, Value = start },
                .. Enumerable.Range(_plan.FirstYear, _plan.LastYear - _plan.FirstYear).Select(year => Outcome(year, start)),
                new IndicatorValueItem { Kind = IndicatorValueKind.Target, Year = _plan.LastYear, Value = start + 15 },
            ],
        };
    })];

    private IndicatorValueItem Outcome(int year, int start) => _dice.Percent(5)
        ? new IndicatorValueItem { Kind = IndicatorValueKind.Outcome, Year = year, Missing = MissingReason.NotCollected }
        : new IndicatorValueItem { Kind = IndicatorValueKind.Outcome, Year = year, Value = start + year - _plan.FirstYear + _dice.Between(-4, 6) };

    private static DocumentTypeItem Type(string key, string name, DocumentNature nature) =>
        new() { Key = key, Name = name, Nature = nature, Municipality = GeneratedBodies.Municipality };

    /// <summary>As many editions as the plan says, spread over the documents.</summary>
    private List<int> EditionsPerDocument()
    {
        var editions = Enumerable.Repeat(_plan.Editions / _plan.Documents, _plan.Documents).ToList();
        for (var i = 0; i < _plan.Editions % _plan.Documents; i++)
        {
            editions[i]++;
        }

        return editions;
    }

    private DocumentItem MakeProgramme() => new()
    {
        Key = Taken(Programme), Title = $"Utvecklingsprogram {_plan.FirstYear}–{_plan.LastYear + 1}", Type = "program",
        Municipality = GeneratedBodies.Municipality, Owner = GeneratedBodies.Board, Responsible = "Utvecklingschef",
        TargetAreas = TargetAreas, Goals = Goals, Principles = Principles,
        Editions = Editions(0, "KF", GeneratedBodies.Council, TargetAreas),
    };

    private DocumentItem MakePlan(int index) => new()
    {
        Key = Taken($"handlingsplan {Vocabulary.Subjects[index]}"), Title = $"Handlingsplan för {Vocabulary.Subjects[index]}", Type = "handlingsplan",
        Municipality = GeneratedBodies.Municipality, Owner = GeneratedBodies.Board, Responsible = "Planeringssekreterare",
        Relations = [new RelationItem { Kind = RelationKind.Concretises, To = Programme }],
        Editions = Editions(index + 1, "KS", GeneratedBodies.Board, []),
    };

    private DocumentItem MakeOther(int index)
    {
        var type = Types[2 + index % 3];
        var subject = Vocabulary.Subjects[index / 3 % Vocabulary.Subjects.Count];
        var place = index / 3 < Vocabulary.Subjects.Count ? "" : $" i {Vocabulary.Places[index % Vocabulary.Places.Count]}";
        return new DocumentItem
        {
            Key = Taken($"{type.Key} {subject}{place}"), Title = $"{type.Name} för {subject}{place}", Type = type.Key,
            Municipality = GeneratedBodies.Municipality, Owner = GeneratedBodies.Board, Responsible = "Handläggare",
            Editions = Editions(Items.Count, "KS", GeneratedBodies.Board, []),
        };
    }

    /// <summary>The last applies, those before are superseded.</summary>
    private List<EditionItem> Editions(int document, string register, string body, IReadOnlyList<TargetAreaItem> areas)
    {
        var count = _editions[document];
        var first = _plan.LastYear - (count * 3) + 1;
        return [.. Enumerable.Range(0, count).Select(i =>
        {
            var year = first + (i * 3);
            var adopted = new DateOnly(year, _dice.Between(1, 6), _dice.Between(1, 28));
            var isLast = i == count - 1;
            return new EditionItem
            {
                Label = $"{i + 1}.0",
                Status = isLast ? EditionStatus.Adopted : EditionStatus.Superseded,
                ValidFrom = adopted,
                ValidTo = new DateOnly(year + 3, 12, 31),
                EndedOn = isLast ? null : new DateOnly(year + 2, 12, 31),
                AppliesTo = "Alla nämnder och helägda bolag",
                RegistrationNumbers = [new RegistrationNumberItem { Number = $"{register} {year}/{100 + document:00000}", Body = GeneratedBodies.Board }],
                Decisions = [new DecisionItem { Outcome = DecisionOutcome.Adopted, Body = body, Date = adopted, Paragraph = $"{_dice.Between(1, 250)}" }],
                Clauses = Clauses(areas),
            };
        })];
    }

    private List<ClauseItem> Clauses(IReadOnlyList<TargetAreaItem> areas)
    {
        var clauses = areas.Select(a => new ClauseItem { Key = a.Key, Kind = ClauseKind.TargetArea, Heading = a.Title, Text = Paragraph(3), Sets = a.Key })
            .Concat(_dice.Some(Vocabulary.Headings, _dice.Between(6, 10)).Select(h => new ClauseItem
            {
                Key = ReadableKey.From(h), Kind = ClauseKind.Text, Heading = h, Text = Paragraph(_dice.Between(2, 5)),
            }));
        return [.. clauses.Select((clause, i) => clause with { Number = $"{i + 1}" })];
    }

    private string Paragraph(int sentences) => string.Join(' ', _dice.Some(Vocabulary.Sentences, sentences));

    private string Taken(string title)
    {
        var key = ReadableKey.Unique(ReadableKey.From(title), _taken);
        _taken.Add(key);
        return key;
    }
}
