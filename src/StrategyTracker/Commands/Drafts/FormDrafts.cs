using Microsoft.EntityFrameworkCore;
using StrategyTracker.Data;
using StrategyTracker.Domain.Access;

namespace StrategyTracker.Commands.Drafts;

/// <summary>Each person's own drafts, as the commands keep and forget them.</summary>
public static class FormDrafts
{
    /// <summary>A form's name out of what it is about, cut at what a name may be long.</summary>
    public static string NameOf(params string?[] parts) =>
        string.Join('/', parts) is var name && name.Length <= FormDraft.LongestForm ? name : name[..FormDraft.LongestForm];

    /// <summary>Keeps what someone has typed in a form, in the place of what was kept before.</summary>
    public static async Task KeepDraftAsync(
        this StrategyDb db, Actor actor, string form, string content, DateTime now, CancellationToken cancellationToken)
    {
        var draft = await db.FormDrafts.SingleOrDefaultAsync(d => d.AccountId == actor.UserId && d.Form == form, cancellationToken);
        if (draft is null)
        {
            draft = new FormDraft { AccountId = actor.UserId, Form = form };
            db.FormDrafts.Add(draft);
        }

        draft.Content = content;
        draft.SavedAt = now;
    }

    /// <summary>What was typed is saved, so the draft has done its work.</summary>
    public static async Task ForgetDraftAsync(this StrategyDb db, Actor actor, string form, CancellationToken cancellationToken) =>
        db.FormDrafts.RemoveRange(await db.FormDrafts.Where(d => d.AccountId == actor.UserId && d.Form == form).ToListAsync(cancellationToken));
}
