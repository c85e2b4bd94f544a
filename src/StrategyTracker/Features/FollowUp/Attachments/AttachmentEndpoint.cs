namespace StrategyTracker.Features.FollowUp.Attachments;

/// <summary>GET /bilagor/{id}: a file, always to be saved and never opened in the page, to those who may read what it belongs to.</summary>
internal static class AttachmentEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/bilagor/{id:guid}", GetAsync).AllowAnonymous();

    private static async Task<IResult> GetAsync(Guid id, AttachmentQueries queries, HttpContext http, CancellationToken cancellationToken)
    {
        if (await queries.FindAsync(id, cancellationToken) is not { } file)
        {
            return Results.NotFound();
        }

        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "private, no-store";
        return Results.File(file.Content, file.MediaType, file.Name);
    }
}
