using System.Net;
using KonTumInvest.Web.Tests.Hosting;
using Umbraco.Cms.Core.IO;

namespace KonTumInvest.Web.Tests.Requests;

/// <summary>Uploaded files and the images made of them are public; nothing beside them is.</summary>
[Collection(RunningSiteTests.Name)]
public sealed class MediaTests(RunningSite site)
{
    private const string OnePixel = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    [Theory]
    [InlineData("GET", "/media/k3x9/photo.png", "image/png")]
    [InlineData("HEAD", "/media/k3x9/photo.png", "image/png")]
    [InlineData("GET", "/media/img/480/original/5-5/0/k3x9/photo.png.webp", "image/webp")]
    [InlineData("HEAD", "/media/img/480/original/5-5/0/k3x9/photo.png.jpg", "image/jpeg")]
    public async Task Get_UploadedImage_IsGivenToAnybody(string method, string url, string type)
    {
        var files = site.Host.Service<MediaFileManager>().FileSystem;
        files.AddFile("k3x9/photo.png", new MemoryStream(Convert.FromBase64String(OnePixel)), overrideIfExists: true);

        using var answer = await site.AskAsync(url, new HttpMethod(method));

        Assert.Equal((HttpStatusCode.OK, type), (answer.Status, answer.Response.Content.Headers.ContentType?.MediaType));
        Assert.True(answer.Response.Headers.CacheControl!.Public);
    }

    [Theory]
    [InlineData("/media//etc/passwd")]
    [InlineData("/media/..%2f..%2fappsettings.json")]
    [InlineData("/media/..%5c..%5cappsettings.json")]
    [InlineData("/media/%2fetc%2fpasswd")]
    [InlineData("/media/k3x9")]
    [InlineData("/media/img/480/original/5-5/0/..%2f..%2fappsettings.png.webp")]
    [InlineData("/media/img/999999999999/original/5-5/0/k3x9/photo.png.webp")]
    [InlineData("/media/img/")]
    public async Task Get_WhatWasNotUploaded_Is404(string url)
    {
        using var answer = await site.AskAsync(url);

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
    }
}
