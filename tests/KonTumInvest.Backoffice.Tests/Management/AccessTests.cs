using System.Net;
using KonTumInvest.Backoffice.Tests.Hosting;
using KonTumInvest.TestSupport.Hosting;

namespace KonTumInvest.Backoffice.Tests.Management;

/// <summary>Who is let in, and how everybody else is refused.</summary>
[Collection(ManagementTests.Name)]
public sealed class AccessTests(ManagementSite site)
{
    private const string Anything = "0196f0a0-0000-7000-8000-000000000000";

    [Theory]
    [InlineData("/tree/document/root")]
    [InlineData("/document/configuration")]
    [InlineData("/user/current")]
    [InlineData("/some/feature/of/umbraco")]
    public async Task Call_OfAVisitor_IsRefusedAs401(string path)
    {
        var visitor = new EditorClient(site.Host.CreateClient());

        (await visitor.AskAsync(HttpMethod.Get, path)).Refused(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Call_WithoutTheClientsHeader_IsRefusedAs401()
    {
        var editor = site.As(StaffMember.Editor);
        editor.Http.DefaultRequestHeaders.Remove("Authorization");

        (await editor.AskAsync(HttpMethod.Delete, "/recycle-bin/document")).Refused(HttpStatusCode.Unauthorized);
    }

    [Theory]
    [InlineData("GET", "/tree/document/root")]
    [InlineData("GET", "/document/configuration")]
    [InlineData("GET", "/recycle-bin/document/root")]
    [InlineData("GET", "/document-type/allowed-at-root")]
    [InlineData("DELETE", "/recycle-bin/document")]
    public async Task Call_WithoutTheSection_IsRefusedAs403(string method, string path) =>
        (await site.As(StaffMember.Newcomer).AskAsync(new HttpMethod(method), path)).Refused(HttpStatusCode.Forbidden);

    [Theory]
    [InlineData("GET", $"/document/{Anything}")]
    [InlineData("GET", $"/document/{Anything}/published")]
    [InlineData("GET", $"/document/{Anything}/domains")]
    [InlineData("GET", $"/document/{Anything}/audit-log")]
    [InlineData("GET", $"/document/{Anything}/referenced-by")]
    [InlineData("GET", $"/document/{Anything}/referenced-descendants")]
    [InlineData("GET", $"/redirect-management/{Anything}")]
    [InlineData("GET", $"/tree/document/children?parentId={Anything}")]
    [InlineData("GET", $"/tree/document/ancestors?descendantId={Anything}")]
    [InlineData("GET", $"/tree/document/siblings?target={Anything}")]
    [InlineData("GET", $"/recycle-bin/document/children?parentId={Anything}")]
    [InlineData("GET", $"/recycle-bin/document/{Anything}/original-parent")]
    [InlineData("GET", $"/document-version?documentId={Anything}")]
    [InlineData("GET", $"/document-version/{Anything}")]
    [InlineData("POST", $"/document-version/{Anything}/rollback")]
    [InlineData("PUT", $"/document-version/{Anything}/prevent-cleanup")]
    [InlineData("GET", $"/document-type/{Anything}")]
    [InlineData("GET", $"/document-type/{Anything}/allowed-children")]
    [InlineData("GET", $"/document-type/{Anything}/allowed-parents")]
    [InlineData("GET", $"/data-type/{Anything}")]
    [InlineData("GET", "/language/xx")]
    [InlineData("PUT", $"/document/{Anything}/move-to-recycle-bin")]
    [InlineData("DELETE", $"/document/{Anything}")]
    [InlineData("DELETE", $"/recycle-bin/document/{Anything}")]
    [InlineData("DELETE", $"/redirect-management/{Anything}")]
    [InlineData("GET", $"/media/{Anything}")]
    [InlineData("GET", $"/media/{Anything}/audit-log")]
    [InlineData("GET", $"/media/{Anything}/referenced-by")]
    [InlineData("GET", $"/media/{Anything}/referenced-descendants")]
    [InlineData("GET", $"/tree/media/children?parentId={Anything}")]
    [InlineData("GET", $"/tree/media/ancestors?descendantId={Anything}")]
    [InlineData("GET", $"/tree/media/siblings?target={Anything}")]
    [InlineData("GET", $"/recycle-bin/media/children?parentId={Anything}")]
    [InlineData("GET", $"/recycle-bin/media/siblings?target={Anything}")]
    [InlineData("GET", $"/recycle-bin/media/{Anything}/original-parent")]
    [InlineData("GET", $"/recycle-bin/document/siblings?target={Anything}")]
    [InlineData("GET", $"/media-type/{Anything}")]
    [InlineData("GET", $"/media-type/{Anything}/allowed-children")]
    [InlineData("GET", $"/media-type/{Anything}/allowed-parents")]
    [InlineData("GET", $"/temporary-file/{Anything}")]
    [InlineData("GET", $"/collection/document/{Anything}")]
    [InlineData("PUT", $"/media/{Anything}/move-to-recycle-bin")]
    [InlineData("DELETE", $"/media/{Anything}")]
    [InlineData("DELETE", $"/recycle-bin/media/{Anything}")]
    [InlineData("DELETE", $"/temporary-file/{Anything}")]
    [InlineData("GET", "/some/feature/of/umbraco")]
    [InlineData("PATCH", $"/document/{Anything}/patch")]
    public async Task Call_AboutSomethingUnknown_IsRefusedAs404(string method, string path) =>
        (await site.As(StaffMember.Administrator).AskAsync(new HttpMethod(method), path)).Refused(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("PUT", $"/document/{Anything}", """{"values":[],"variants":[]}""")]
    [InlineData("PUT", $"/document/{Anything}/update-and-publish", """{"values":[],"variants":[],"culturesToPublish":["vi"]}""")]
    [InlineData("PUT", $"/umbraco/management/api/v1.1/document/{Anything}/validate", """{"values":[],"variants":[]}""")]
    [InlineData("PUT", $"/document/{Anything}/publish", """{"publishSchedules":[{"culture":"vi"}]}""")]
    [InlineData("PUT", $"/document/{Anything}/publish-with-descendants", """{"cultures":["vi"]}""")]
    [InlineData("PUT", $"/document/{Anything}/unpublish", """{"cultures":["vi"]}""")]
    [InlineData("PUT", $"/document/{Anything}/move", """{"target":null}""")]
    [InlineData("POST", $"/document/{Anything}/copy", """{"target":null}""")]
    [InlineData("PUT", $"/document/{Anything}/sort-children", """{"field":"Name","direction":"Ascending"}""")]
    [InlineData("PUT", $"/media/{Anything}", """{"values":[],"variants":[]}""")]
    [InlineData("PUT", $"/media/{Anything}/validate", """{"values":[],"variants":[]}""")]
    [InlineData("PUT", $"/media/{Anything}/move", """{"target":null}""")]
    [InlineData("PUT", $"/media/{Anything}/sort-children", """{"field":"Name","direction":"Ascending"}""")]
    [InlineData("PUT", $"/recycle-bin/media/{Anything}/restore", """{"target":null}""")]
    [InlineData("PUT", "/media/sort", $$"""{"parent":{"id":"{{Anything}}"},"sorting":[]}""")]
    [InlineData("PUT", "/document/sort", $$"""{"parent":{"id":"{{Anything}}"},"sorting":[]}""")]
    [InlineData("PUT", $"/recycle-bin/document/{Anything}/restore", """{"target":null}""")]
    public async Task Act_OnADocumentThatDoesNotExist_IsRefusedAs404(string method, string path, string body) =>
        (await site.As(StaffMember.Administrator).AskRawAsync(new HttpMethod(method), path, body)).Refused(HttpStatusCode.NotFound);

    [Theory]
    [InlineData("GET", "/document/not-a-key", "")]
    [InlineData("GET", "/item/document?id=not-a-key", "")]
    [InlineData("GET", "/tree/document/root?take=-1", "")]
    [InlineData("GET", "/tree/document/root?skip=many", "")]
    [InlineData("GET", "/tree/document/root?take=100000000", "")]
    [InlineData("POST", "/document", "")]
    [InlineData("POST", "/document", "{")]
    [InlineData("POST", "/document", "[]")]
    [InlineData("POST", "/document", "null")]
    [InlineData("POST", "/document", """{"values":[]}""")]
    [InlineData("POST", "/document", """{"values":7,"variants":[],"documentType":{"id":"x"}}""")]
    [InlineData("POST", "/document", """{"values":null,"variants":null,"documentType":null}""")]
    [InlineData("POST", "/media", "null")]
    [InlineData("POST", "/media", """{"values":[],"variants":[]}""")]
    [InlineData("POST", "/media", """{"values":[null],"variants":[null],"mediaType":{"id":"f38bd2d7-65d0-48e6-95dc-87ce06ec2d3d"}}""")]
    [InlineData("POST", "/media", """{"values":[],"variants":[],"mediaType":{"id":"f38bd2d7-65d0-48e6-95dc-87ce06ec2d3d"}}""")]
    [InlineData("PUT", "/media/sort", """{"parent":null,"sorting":[null]}""")]
    [InlineData("GET", "/imaging/resize/urls?width=-1", "")]
    [InlineData("GET", "/imaging/resize/urls?mode=Sideways", "")]
    [InlineData("GET", "/collection/media?take=-1", "")]
    [InlineData("PUT", $"/document/{Anything}", """{"values":[null],"variants":[null]}""")]
    [InlineData("PUT", $"/document/{Anything}/publish", """{"publishSchedules":null}""")]
    [InlineData("PUT", $"/document/{Anything}/publish", """{"publishSchedules":[{"culture":"vi","schedule":{"publishTime":"soon"}}]}""")]
    [InlineData("PUT", $"/document/{Anything}/sort-children", """{"field":"Colour","direction":"Ascending"}""")]
    [InlineData("PUT", "/document/sort", """{"parent":null,"sorting":null}""")]
    public async Task Call_ThatCannotBeRead_IsRefusedAs400(string method, string path, string body)
    {
        var editor = site.As(StaffMember.Administrator);

        var answer =
            method == "GET" ? await editor.AskAsync(HttpMethod.Get, path) : await editor.AskRawAsync(new HttpMethod(method), path, body);

        answer.Refused(HttpStatusCode.BadRequest);
    }
}
