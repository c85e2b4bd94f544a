using Microsoft.AspNetCore.Components;
using StrategyTracker.Commands;
using StrategyTracker.Domain.Documents;
using StrategyTracker.Domain.Recognition;
using StrategyTracker.Features.Exchange;
using StrategyTracker.Features.Exchange.Proposing;
using StrategyTracker.Tests.Support;

namespace StrategyTracker.Tests.Features.Exchange.Proposing;

public sealed class ProposalPartsTests : ComponentTest
{
    private static readonly SourceText source = PlainText.Read("Policy för öppenhet i Testköpings kommun\n\n1 Principer\n\n1.1 Lyssna först\n\nVi lyssnar på alla.\n\n1.2 Svara alltid\n\nVi svarar inom två dagar.");
    private readonly ProposalForm form = new(DocumentRecogniser.Recognise(source), "policy.txt");

    [Fact]
    public void Remarks_are_told_by_kind_with_their_places()
    {
        var part = Render<ProposalRemarks>(p => p.Add(r => r.Remarks, form.Found.Remarks));

        part.FindAll("summary").Select(s => s.TextContent).ShouldBe(["Saknas i texten (5)", "Osäkert (1)"]);
        part.Find("details:last-child li").TextContent.Trim().ShouldStartWith("Rad 1:");
    }

    [Fact]
    public void Field_stands_beside_the_line_that_it_was_found_in()
    {
        var part = Cover();

        var field = part.FindAll(".found-field")[0];
        field.QuerySelector("input")!.GetAttribute("value").ShouldBe("Policy för öppenhet i Testköpings kommun");
        field.QuerySelector("[data-status]")!.TextContent.ShouldBe("Troligt");
        field.QuerySelector(".excerpt")!.TextContent.ShouldContain("Policy för öppenhet");
        part.FindAll(".found-field")[1].TextContent.ShouldContain("Hittades inte i texten");
    }

    [Fact]
    public void What_is_written_in_a_field_is_what_comes_in()
    {
        Cover().Find("#adopted-by").Change("Kommunfullmäktige");

        form.Corrected().Cover.Adoptions.ShouldHaveSingleItem().Body.ShouldBe("Kommunfullmäktige");
    }

    [Fact]
    public void Kind_and_heading_of_a_part_can_be_corrected()
    {
        var part = Clauses();
        part.Find("select[aria-label='Slag för: Lyssna först']").Change(nameof(ClauseKind.Goal));
        part.Find("input[aria-label='Rubrik för: Svara alltid']").Change("Svara snabbt");

        form.Corrected().AllClauses.Select(c => (c.Kind, c.Heading)).ShouldBe(
            [(ClauseKind.Text, "Principer"), (ClauseKind.Goal, "Lyssna först"), (ClauseKind.Principle, "Svara snabbt")]);
    }

    [Fact]
    public void Part_that_is_dropped_takes_along_what_stands_under_it()
    {
        var part = Clauses();
        part.Find("input[aria-label='Ta med: Principer']").Change(false);

        part.FindAll("li.dropped").Count.ShouldBe(3);
        form.Corrected().Clauses.ShouldBeEmpty();
    }

    [Fact]
    public void Adopted_needs_a_decision_before_anything_can_be_tried()
    {
        form.AsDraft = false;

        var part = Render<ProposalConfirm>(p => p.Add(c => c.Form, form));

        part.Find("button").HasAttribute("disabled").ShouldBeTrue();
        part.Markup.ShouldContain("Ange vem som antog och när");
    }

    [Fact]
    public void Creating_comes_after_a_rehearsal_that_went_well()
    {
        var result = new ImportResult(new Outcome { Kind = OutcomeKind.Done }, [new ImportCount("Document", 1, 0, 0)], []);

        Render<ProposalConfirm>(p => p.Add(c => c.Form, form)).FindAll("button").Count.ShouldBe(1);
        Render<ProposalConfirm>(p => p.Add(c => c.Form, form).Add(c => c.Result, result)).FindAll("button").Select(b => b.TextContent).ShouldBe(["Pröva", "Skapa dokumentet"]);
    }

    private IRenderedComponent<ProposalCover> Cover() =>
        Render<ProposalCover>(p => p.Add(c => c.Form, form).Add(c => c.Excerpts, new ProposalExcerpts(source)).Add(c => c.Known, KnownNames.None).Add(c => c.OnChanged, EventCallback.Empty));

    private IRenderedComponent<ProposalClauses> Clauses() => Render<ProposalClauses>(p => p.Add(c => c.Form, form));
}
