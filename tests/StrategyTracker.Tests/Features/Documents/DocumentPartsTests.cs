using StrategyTracker.Commands;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Rules;
using StrategyTracker.Features.Documents;
using StrategyTracker.Features.Documents.Deciding;
using StrategyTracker.Features.Documents.Editing;

namespace StrategyTracker.Tests.Features.Documents;

public sealed class DocumentPartsTests : ComponentTest
{
    [Fact]
    public void A_clause_has_its_anchor_its_kind_whose_it_is_and_its_gap()
    {
        var part = Render<ClauseText>(p => p
            .Add(c => c.Clause, new ClauseView(
                "ansvar", ClauseKind.Responsibility, "3", "Ansvar", "**Alla** nämnder", new NamedKey("kommunstyrelsen", "Kommunstyrelsen"), null, "Sista raden", [],
                [new ClauseView("under", ClauseKind.Text, "3.1", "Under", null, null, null, null, [], [])]))
            .Add(c => c.Depth, 0).Add(c => c.Here, "/styrdokument/x?utgava=1.0"));

        part.Find("section#ansvar > h2").TextContent.ShouldContain("Ansvar");
        part.Find("section#under > h3").TextContent.ShouldContain("Under");
        part.Find("a.anchor").GetAttribute("href").ShouldBe("/styrdokument/x?utgava=1.0#ansvar");
        part.Find(".clause-kind").TextContent.ShouldContain("Ansvar");
        part.Find("a[href='/organ/kommunstyrelsen']").TextContent.ShouldBe("Kommunstyrelsen");
        part.Find(".prose strong").TextContent.ShouldBe("Alla");
        part.Find(".gap").TextContent.ShouldContain("Lucka i källan: Sista raden");
    }

    [Fact]
    public void A_heading_is_never_deeper_than_the_sixth_level() =>
        Render<LevelHeading>(p => p.Add(h => h.Depth, 9).AddChildContent("x")).Find("h6").TextContent.ShouldBe("x");

    [Theory]
    [InlineData("Syfte", "h4")]
    [InlineData(null, "h3")]
    public void A_heading_in_a_text_stands_under_the_heading_of_its_clause(string? heading, string level) =>
        Render<ClauseText>(p => p.Add(c => c.Clause, new ClauseView("x", ClauseKind.Text, null, heading, "# I texten", null, null, null, [], []))
            .Add(c => c.Depth, 1).Add(c => c.Here, "/")).Find(".prose > " + level).TextContent.ShouldBe("I texten");

    [Fact]
    public void Markup_in_a_text_is_shown_as_text() =>
        Render<ClauseText>(p => p.Add(c => c.Clause, new ClauseView("x", ClauseKind.Text, null, null, "<script>alert(1)</script>", null, null, null, [], []))
            .Add(c => c.Depth, 0).Add(c => c.Here, "/")).FindAll("script").ShouldBeEmpty();

    [Fact]
    public void Swot_has_its_four_fields_also_where_one_is_empty()
    {
        var part = Render<ContextTable>(p => p.Add(c => c.Notes, [new ContextNoteView("a", ContextNoteKind.Strength, "Kunniga medarbetare", null, "Medarbetare", 4, null)]));

        part.FindAll(".swot h3").Select(h => h.TextContent).ShouldBe(["Styrka", "Svaghet", "Möjlighet", "Hinder, hot"]);
        part.Find(".swot").TextContent.ShouldContain("vikt 4 av 5");
        part.FindAll(".swot .mute").Count.ShouldBe(3);
    }

    [Fact]
    public void Adoption_waits_for_its_obstacles_and_says_the_consequence_before_the_act()
    {
        var input = new AdoptEditionInput { BodyId = Guid.CreateVersion7(), Date = new(2026, 11, 20) };
        var form = Render<AdoptionForm>(p => p.Add(f => f.Input, input)
            .Add(f => f.Preview, new AdoptionPreview([new RuleViolation(RuleCode.HeadingIsMissing, "Ekonomiska effekter")], "1.0", new(2026, 11, 19))));
        form.Find("button.btn").HasAttribute("disabled").ShouldBeTrue();
        form.Find(".notice").TextContent.ShouldContain("Ekonomiska effekter");

        form.Render(p => p.Add(f => f.Preview, new AdoptionPreview([], "1.0", new(2026, 11, 19))));
        form.Find("button.btn").Click();
        form.Find(".confirm").TextContent.ShouldContain("Utgåva 1.0 gäller till och med 2026-11-19");
    }

    [Fact]
    public void A_clause_saves_itself_when_the_writer_leaves_the_field()
    {
        var saved = new List<ClauseContent>();
        var editor = Editor((now, _) =>
        {
            saved.Add(now);
            return Task.FromResult(new Outcome<ClauseContent> { Kind = OutcomeKind.Done, Value = now });
        });

        editor.Find("#text").Input("Ny text");
        editor.Find(".form").FocusOut();

        saved.ShouldHaveSingleItem().Text.ShouldBe("Ny text");
        editor.Find("[role=status]").TextContent.ShouldBe("Sparat 12.00");
        editor.Find(".form").FocusOut();
        saved.Count.ShouldBe(1);
    }

    [Fact]
    public void When_somebody_else_was_first_both_texts_are_shown_and_the_writer_chooses()
    {
        var theirs = content with { Text = "Den andras" };
        var seenBy = new List<ClauseContent>();
        var editor = Editor((now, seen) =>
        {
            seenBy.Add(seen);
            return Task.FromResult(seen == theirs
                ? new Outcome<ClauseContent> { Kind = OutcomeKind.Done, Value = now }
                : new Outcome<ClauseContent> { Kind = OutcomeKind.ChangedByOther, ChangedBy = ("Strateg", new DateTime(2026, 11, 22, 9, 42, 0)) });
        }, theirs);

        editor.Find("#text").Input("Mitt eget");
        editor.Find(".form").FocusOut();

        editor.Find("[role=alert]").TextContent.ShouldContain("Strateg");
        editor.Find(".theirs").TextContent.ShouldContain("Den andras");
        editor.Find("#text").GetAttribute("value").ShouldBe("Mitt eget");
        editor.Find("[role=status]").TextContent.ShouldBe("Inte sparat");

        editor.Find(".notice .btn").Click();
        seenBy.ShouldBe([content, theirs]);
        editor.FindAll("[role=alert]").ShouldBeEmpty();
    }

    private static readonly ClauseContent content = new(ClauseKind.Text, "1", "Inledning", "Text", null, null, null);

    private IRenderedComponent<ClauseEditor> Editor(Func<ClauseContent, ClauseContent, Task<Outcome<ClauseContent>>> save, ClauseContent? now = null) =>
        Render<ClauseEditor>(p => p.Add(e => e.Line, new ClauseEditLine("inledning", 0, true, true, content))
            .Add(e => e.Save, save).Add(e => e.Read, () => Task.FromResult(now))
            .Add(e => e.Clock, new FixedClock(new DateTimeOffset(2026, 11, 22, 11, 0, 0, TimeSpan.Zero))));
}
