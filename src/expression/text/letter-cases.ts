/**
 * Which letter is the upper or lower case of which, one to one, as .NET has it for its invariant culture (Unicode 16, read out of .NET 10: every code
 * point through ToUpperInvariant and ToLowerInvariant). Not taken from JavaScript, whose versions know different letters, and which maps one
 * letter to several (ß) and the dotted and dotless i to that of English.
 *
 * Runs of letters that lie as far from the other case: how far the first one is from the first one of the run before, how far the other case is, and, where there
 * are more than one, how many, and 2 where they take turns with another case. In base 36.
 */
export const TO_UPPER =
  '2p -w q,2c kn,17 -w n,o -w 7,7 3d,2 -1 o 2,1e -1 3 2,7 -1 8 2,h -1 n 2,1b -1 3 2,6 5f,3 -1 2 2,5 -1,' +
  '4 -1,6 -1,3 2p,4 -1,1 4j,1 wu9,3 3m,3 -1 3 2,7 -1,5 -1,3 -1,4 -1 2 2,5 -1,4 -1,2 1k,6 -1,1 -2,2 -1,' +
  '1 -2,2 -1,1 -2,2 -1 8 2,f -27,2 -1 9 2,j -1,1 -2,2 -1,4 -1 k 2,16 -1 9 2,p -1,3 8cf 2,3 -1,5 -1 5 2,' +
  '9 8bj,1 8bg,1 8bi,1 -5u,1 -5q,2 -5p 2,3 -5m,2 -5n,1 wnj,4 -5p,1 wnf,2 -5r,1 wo7,1 wmg,1 wn8,2 -5t,' +
  '1 -5v,1 wn8,1 8af,1 wn5,3 -5v,2 8al,1 -5x,3 -5y,8 89z,3 -62,2 wn7,1 -62,4 wmi,1 -62,1 -1x,1 -61 2,' +
  '2 -1z,6 -63,b wlx,1 wlu,4n 2c,18 -1 2 2,6 -1,4 3m 3,1d -12,1 -11 3,4 -w h,h -v,1 -w 9,9 -1s,1 -1r 2,' +
  '3 -1q,1 -1l,4 -1b,1 -1i,1 -8,2 -1 c 2,n -2e,1 -28,1 7,1 -38,2 -2o,3 -1,3 -1,1h -w w,w -28 g,h -1 h 2,' +
  '16 -1 r 2,1j -1 7 2,d -f,2 -1 1c 2,40 -1c 12,29b 2bk 17,19 2bk 3,l7 -8 6,1oo -4tq,1 -4tp,1 -4tg,' +
  '1 -4te 2,2 -4tf,1 -4t8,1 -4rp,1 r7m,2 -1,6n r9g,4 2xy,h raw,37 -1 23 2,4a -1n,6 -1 1c 2,2n 8 8,g 8 6,' +
  'g 8 8,g 8 8,g 8 6,h 8 4 2,f 8 8,g 22 2,2 2e 4,4 2s 2,2 3k 2,2 34 2,2 3i 2,4 8 8,g 8 8,g 8 8,g 8 2,' +
  '3 9,b -5k5,5 9,d 8 2,g 8 2,5 7,e 9,9n -s,y -g g,k -1,ng -q q,1gg -1c 1c,1d -1,4 -8bv,1 -8bs,2 -1 3 2,' +
  'b -1,3 -1,b -1 1e 2,2z -1 2 2,7 -1,d -5ls 12,13 -5ls,6 -5ls,nx0 -1 n 2,1s -1 e 2,4i -1 7 2,g -1 v 2,' +
  '1z -1 2 2,5 -1 5 2,d -1,5 -1 2 2,3 1c,3 -1 a 2,u -1 8 2,j -1 2 2,5 -1,4 -1,6 -1 3 2,v -1,nx -ps,' +
  't -tzk 28,gk1 -w q,yv -14 14,4w -14 10,5b -13 b,c -13 f,g -13 7,8 -13 2,1dx -1s 1f,4w -w m,28g -w w,' +
  'gww -w w,o8y -y y';

export const TO_LOWER =
  '1t w q,3j w n,o w 7,14 1 o 2,1e 1 3 2,7 1 8 2,h 1 n 2,1a -3d,1 1 3 2,8 5u,1 1 2 2,4 5q,1 1,2 5p 2,' +
  '2 1,3 27,1 5m,1 5n,1 1,2 5p,1 5r,2 5v,1 5t,1 1,4 5v,1 5x,2 5y,1 1 3 2,6 62,1 1,2 62,3 1,2 62,1 1,' +
  '2 61 2,2 1 2 2,4 63,1 1,4 1,8 2,1 1,2 2,1 1,2 2,1 1 9 2,j 1 9 2,j 2,1 1 2 2,4 -2p,1 -1k,1 1 k 2,' +
  '14 -3m,2 1 9 2,o 8bv,1 1,2 -4j,1 8bs,3 1,2 -5f,1 1x,1 1z,1 1 5 2,8a 1 2 2,6 1,9 38,7 12,2 11 3,4 1s,' +
  '2 1r 2,3 w h,i w 9,18 8,9 1 c 2,s -1o,3 1,2 -7,1 1,3 -3m 3,3 28 g,g w w,28 1 h 2,16 1 r 2,1i f,' +
  '1 1 7 2,f 1 1c 2,2p 1c 12,29b 5ls 12,13 5ls,6 5ls,k3 tzk 28,28 8 6,1p5 1,7 -2bk 17,19 -2bk 3,' +
  '8z 1 23 2,4e -5vj,2 1 1c 2,2w -8 8,g -8 6,g -8 8,g -8 8,g -8 6,h -8 4 2,f -8 8,w -8 8,g -8 8,g -8 8,' +
  'g -8 2,2 -22 2,2 -9,c -2e 4,4 -9,c -8 2,2 -2s 2,e -8 2,2 -34 2,2 -7,c -3k 2,2 -3i 2,2 -9,8a -5st,' +
  '4 -6gv,1 -6di,7 s,1a g g,z 1,mr q q,1fu 1c 1c,2o 1,2 -8af,1 -2xy,1 -89z,3 1 3 2,6 -8bg,1 -8al,1 -8bj,' +
  '1 -8bi,2 1,3 1,9 -8cf 2,2 1 1e 2,2z 1 2 2,7 1,nym 1 n 2,1s 1 e 2,4i 1 7 2,g 1 v 2,1z 1 2 2,4 -r9g,' +
  '1 1 5 2,d 1,2 -wmg,3 1 2 2,6 1 a 2,k -wn8,1 -wnj,1 -wnf,1 -wn5,1 -wn8,2 -wlu,1 -wmi,1 -wlx,1 ps,' +
  '1 1 8 2,g -1c,1 -wn7,1 -raw,1 1 2 2,4 -wo7,1 1,4 1,6 1 3 2,6 -wu9,p 1,h7w w q,yn 14 14,4w 14 10,' +
  '5c 13 b,c 13 f,g 13 7,8 13 2,1d8 1s 1f,5s w m,28g w w,gww w w,o8w y y';
