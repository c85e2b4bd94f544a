using StrategyTracker.Commands;
using StrategyTracker.Domain.Access;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Organisation;
using StrategyTracker.Domain.SelfAssessment;
using StrategyTracker.Domain.Targets;
using StrategyTracker.Features.SelfAssessment.Answering;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.SelfAssessment;

/// <summary>
/// Two committees with an e-service each, measured on 0–4 by two questions, one of them of a principle; last year's round
/// answered by one, this year's open.
/// </summary>
public abstract class RoundScene : DataTest
{
    protected const string RoundKey = "matning-2026";

    protected Body Elderly { get; } = An.Committee("Äldrenämnden");
    protected Body Building { get; } = An.Committee("Byggnadsnämnden");
    protected Scale Scale { get; } = new("mognad", "Mognad");
    protected GoverningDocument Programme { get; private set; } = null!;
    protected Principle Open { get; private set; } = null!;
    protected QuestionSet Set { get; private set; } = null!;
    protected MeasuredObject Alarm { get; private set; } = null!;
    protected MeasuredObject Permit { get; private set; } = null!;
    protected Round Round { get; private set; } = null!;
    protected Actor Coordinator { get; private set; } = null!;
    protected Actor Colleague { get; private set; } = null!;
    protected Actor Builder { get; private set; } = null!;

    protected QuestionSetVersion Version => Set.Versions[0];

    protected override async Task ArrangeAsync()
    {
        var type = An.Type();
        Programme = An.Document(type);
        Open = new Principle("oppet", Programme.Id, "Arbeta öppet", 1);
        Scale.Describe("Mognad", null, null, [.. Enumerable.Range(0, 5).Select(value => new ScaleLevel(value, $"Nivå {value}", null))], new HashSet<int>());
        Set = new QuestionSet("e-tjanster", "E-tjänster", Scale.Id);
        Set.MeasureOn(Scale.Id, 1, isAnswered: false);
        Set.Ask(Set.StartVersion(new(2025, 9, 1), new HashSet<int>()), [new("niva", "1", "Vilken nivå?", null, null), new("data", "2", "Är data öppna?", null, Open.Id)], isAnswered: false);
        Alarm = new MeasuredObject("trygghetslarm", "Trygghetslarm", MeasuredKind.EService, Elderly.Id);
        Permit = new MeasuredObject("bygglov", "Bygglov", MeasuredKind.EService, Building.Id);
        var last = RoundOf("matning-2025", "Mätning 2025", 2025);
        Round = RoundOf(RoundKey, "Mätning 2026", 2026);
        var lastSheet = new AnswerSheet(last.Id, Alarm.Id, Elderly.Id);
        lastSheet.AnswerTo(Version.Questions[0].Id).TakeOver(new SheetContent(LevelAnswer.Of(1), "En blankett."), null);
        lastSheet.TakeOver(Elderly.Id, new(2025, 11, 20), "Samordnare");
        (Coordinator, Colleague, Builder) = (Actors.Coordinator(Elderly), Actors.Coordinator(Elderly) with { Name = "Kollega" }, Actors.Coordinator(Building));
        await SaveAsync(
            Elderly, Building, type, Programme, Open, Scale, Set, Alarm, Permit, last, Round, lastSheet,
            new AnswerSheet(Round.Id, Alarm.Id, Elderly.Id), new AnswerSheet(Round.Id, Permit.Id, Building.Id));
    }

    protected Task<Outcome<AnswerSaved>> WriteAsync(
        Actor actor, string question, SheetField field, string? text, string? seen = null, string measured = "trygghetslarm") =>
        As<SaveSheetField>(actor).RunAsync(
            new() { RoundKey = RoundKey, ObjectKey = measured, QuestionKey = question, Field = field, Text = text, Seen = seen }, Cancel);

    protected async Task HandInAsync(Actor actor, string measured)
    {
        var outcome = await As<HandInSheet>(actor).RunAsync(new() { RoundKey = RoundKey, ObjectKey = measured }, Cancel);
        outcome.Succeeded.ShouldBeTrue();
    }

    private Round RoundOf(string key, string name, int year)
    {
        var round = new Round(key, name, Version.Id);
        round.Schedule(new(year, 11, 2), new(year, 11, 30), new(year, 12, 18));
        return round;
    }
}
