using Platform.Host.SignIn;

namespace Host.Tests.SignIn;

public sealed class CommonPasswordTests
{
    [Theory]
    [InlineData("Password123456!")]
    [InlineData("P4ssw0rd!!2026")]
    [InlineData("passwordpassword")]
    [InlineData("qwertyuiop12")]
    [InlineData("QwErTyUiOp[]12")]
    [InlineData("123456789012")]
    [InlineData("aaaaaaaabbbb")]
    [InlineData("Liverpool1892!!")]
    [InlineData("demo-only-password")]
    [InlineData("correct horse battery staple")]
    [InlineData("robin.example!42")]
    public void What_is_guessed_first_is_refused(string password) => Assert.True(CommonPasswords.IsCommon(password, "robin.example@council.example.org"));

    [Theory]
    [InlineData("violet kettle harbour")]
    [InlineData("amber ladder orchard")]
    [InlineData("xq7-Tmd2-rrWa")]
    [InlineData("mae'r ci yn cysgu")]
    [InlineData("password for the blue shed")]
    [InlineData("红茶 不要 糖 谢谢 明天 见面")]
    public void Words_that_do_not_belong_together_are_welcome(string password) => Assert.False(CommonPasswords.IsCommon(password, "al@council.example.org"));
}
