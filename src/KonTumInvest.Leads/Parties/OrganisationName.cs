using System.Text.RegularExpressions;
using KonTumInvest.Content.Common;

namespace KonTumInvest.Leads.Parties;

/// <summary>Names of organisations as they are compared.</summary>
public static partial class OrganisationName
{
    /// <summary>
    /// Without marks, case, punctuation and the words that say only what kind of company it is: "CÔNG TY TNHH ABC Việt Nam" and
    /// "ABC Viet Nam Co., Ltd." are both "abc viet nam". A name of nothing but such words is kept as it is.
    /// </summary>
    public static string Fold(string? name)
    {
        var bare = WithoutKind(name);
        return bare.Length > 0 ? bare : Words(name);
    }

    /// <summary>The same of what is typed to find a name: nothing where only the kind of company is typed so far, which says nothing of the name.</summary>
    public static string WithoutKind(string? typed) => Spaces().Replace(Kinds().Replace(Words(typed), " "), " ").Trim();

    private static string Words(string? name) => Separators().Replace(VietnameseText.Fold(name), " ").Trim();

    [GeneratedRegex(@"[^\p{L}\p{Nd}]+")]
    private static partial Regex Separators();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    // Enterprise forms of the Law on Enterprises 59/2020/QH14 and the common ones abroad, after punctuation became spaces.
    [GeneratedRegex(
        @"\b(cong ty|tong cong ty|tap doan|tnhh|mtv|mot thanh vien|hai thanh vien|trach nhiem huu han|co phan|ctcp|cp|cty|dntn|doanh nghiep tu nhan|hop danh|co ltd|company limited|limited|ltd|llc|l l c|inc|incorporated|corp|corporation|company|jsc|joint stock|plc|gmbh|ag|bv|b v|pte|sdn bhd|k k|kk|kabushiki kaisha|s a|sa|sarl|srl|group|holdings?)\b"
    )]
    private static partial Regex Kinds();
}
